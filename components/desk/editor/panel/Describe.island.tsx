'use client';

import Link from 'next/link';
import { Select } from '#components/ui/Select.island.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import type { DescribeForm } from '#newsroom/stories/describe-story.ts';
import { StoryKind } from '#newsroom/stories/story.ts';
import { useDesk } from '../story-context.ts';
import { Deed } from './Deed.island.tsx';
import { Fact } from './Fact.tsx';
import { Finder } from './Finder.island.tsx';
import { LANGUAGES, languageName } from './languages.ts';
import { found } from './story-found.tsx';

const KINDS = StoryKind.options.map((kind) => ({ value: kind, label: kind[0]!.toUpperCase() + kind.slice(1) }));

function useDescribe() {
  const { story, verbs } = useDesk();
  const say = useToast();
  return async (words: Omit<DescribeForm, 'storyId'>) => {
    const answer = await verbs.describe({ storyId: story.id, ...words });
    if (!answer.ok) say({ message: answer.message, tone: 'stop' });
  };
}

export function Kind() {
  const { story, may } = useDesk();
  const describe = useDescribe();
  return (
    <Fact name="Kind">
      <div className="-mx-2 grid">
        <Select
          bare
          label="Kind"
          disabled={!may.write}
          options={KINDS}
          value={story.kind}
          onValueChange={(kind) => kind !== story.kind && void describe({ kind: StoryKind.parse(kind) })}
        />
      </div>
    </Fact>
  );
}

/** The language decides the direction. Stories in a group tell the same in other languages, and readers can go between. */
export function LanguageAndTranslations() {
  const { story, find, may } = useDesk();
  const describe = useDescribe();
  const codes = LANGUAGES.includes(story.language) ? LANGUAGES : [story.language, ...LANGUAGES];
  return (
    <>
      <Fact name="Language">
        <div className="-mx-2 flex items-center gap-2">
          <Select
            bare
            label="Language"
            disabled={!may.write}
            options={codes.map((code) => ({ value: code, label: languageName(code) }))}
            value={story.language}
            onValueChange={(language) => language !== story.language && void describe({ language })}
          />
          <span className="ms-auto pe-2 text-ink-3">
            {story.direction === 'rtl' ? 'right to left' : 'left to right'}
          </span>
        </div>
      </Fact>
      <Fact name="Tells the same">
        {story.translations.map(({ id, headline, language }) => (
          <Link key={id} href={`/admin/stories/${id}`} className="link min-h-6 truncate" lang={language} dir="auto">
            {headline || 'No headline yet'} <span className="text-ink-3">({languageName(language)})</span>
          </Link>
        ))}
        {story.translations.length > 0 ? (
          <Deed onClick={() => describe({ translationOf: null })}>Let it stand alone</Deed>
        ) : (
          <Finder
            add="Join a story in another language"
            label="The story that this one tells in another language"
            placeholder="Headline or address"
            find={(words) => find.stories(words, [story.id])}
            show={found}
            onChoose={({ id }) => void describe({ translationOf: id })}
          />
        )}
      </Fact>
    </>
  );
}
