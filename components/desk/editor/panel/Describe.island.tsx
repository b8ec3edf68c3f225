'use client';

import Link from 'next/link';
import { useWords } from '#components/desk/words/words-context.ts';
import { Select } from '#components/ui/Select.island.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { chosen, STORY_KINDS } from '#newsroom/stories/choices.ts';
import type { DescribeForm } from '#newsroom/stories/describe-story.ts';
import { useDesk } from '../story-context.ts';
import { Deed } from './Deed.island.tsx';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';
import { LANGUAGES, languageName } from './languages.ts';
import { found } from './story-found.tsx';

function useDescribe() {
  const { story, verbs } = useDesk();
  const say = useToast();
  return async (words: Omit<DescribeForm, 'storyId'>) => {
    const answer = await verbs.describe({ storyId: story.id, ...words });
    if (!answer.ok) say({ message: answer.message, tone: 'stop' });
  };
}

export function Kind() {
  const words = useWords();
  const { kind: label } = words.details;
  const { story, may } = useDesk();
  const describe = useDescribe();
  return (
    <Fact name={label}>
      <div className="-mx-2 grid">
        <Select
          bare
          label={label}
          disabled={!may.write}
          options={STORY_KINDS.map((kind) => ({ value: kind, label: words.kinds.story[kind] }))}
          value={story.kind}
          onValueChange={(kind) => kind !== story.kind && void describe({ kind: chosen(STORY_KINDS, kind) })}
        />
      </div>
    </Fact>
  );
}

/** The language decides the direction. Stories in a group tell the same in other languages, and readers can go between. */
export function LanguageAndTranslations() {
  const words = useWords();
  const said = words.details.language;
  const { story, find, may } = useDesk();
  const describe = useDescribe();
  const codes = LANGUAGES.includes(story.language) ? LANGUAGES : [story.language, ...LANGUAGES];
  return (
    <>
      <Fact name={said.title}>
        <div className="-mx-2 flex items-center gap-2">
          <Select
            bare
            label={said.title}
            disabled={!may.write}
            options={codes.map((code) => ({ value: code, label: languageName(code, words.language) }))}
            value={story.language}
            onValueChange={(language) => language !== story.language && void describe({ language })}
          />
          <span className="ms-auto pe-2 text-ink-3">{words.kinds.direction[story.direction]}</span>
        </div>
      </Fact>
      <Fact name={said.same}>
        {story.translations.map(({ id, headline, language }) => (
          <Link key={id} href={`/admin/stories/${id}`} className="link min-h-6 truncate" lang={language} dir="auto">
            {headline || words.list.noHeadline}{' '}
            <span className="text-ink-3">({languageName(language, words.language)})</span>
          </Link>
        ))}
        {story.translations.length > 0 ? (
          <Deed onClick={() => describe({ translationOf: null })}>{said.alone}</Deed>
        ) : (
          <Finder
            add={said.join}
            label={said.which}
            placeholder={said.example}
            find={(typed) => find.stories(typed, [story.id])}
            show={(row) => found(words, row)}
            onChoose={({ id }) => void describe({ translationOf: id })}
          />
        )}
      </Fact>
    </>
  );
}
