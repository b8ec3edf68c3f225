'use client';

import { useEffect, useState } from 'react';
import { apartIn, quoted, type Words } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Kbd } from '#components/ui/Kbd.tsx';
import { Mark } from '#components/ui/Mark.tsx';
import { TextArea, TextInput } from '#components/ui/TextInput.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import type { RelatedLink } from '#newsroom/stories/content.ts';
import { isSafeHref } from '#newsroom/stories/href.ts';
import type { StoryRow } from '#newsroom/stories/stories.ts';
import { OrderedList } from '../lists/OrderedList.island.tsx';
import { addEntry, changeEntry, entriesIn, entryList } from '../lists/shared-list.ts';
import { type KnownStory, useDesk } from '../story-context.ts';
import { AddressInput } from './AddressInput.island.tsx';
import { Finder } from './Finder.island.tsx';
import { found } from './story-found.tsx';
import { Writable } from './Writable.island.tsx';

/** Related links: a story here, found by typing or by its pasted address, or an address elsewhere. */
export function Links() {
  const words = useWords();
  const said = words.details.links;
  const { doc, story, known, find } = useDesk();
  const say = useToast();
  const list = entryList(doc, 'related');
  const [stories, learn] = useState(() => new Map(known.stories.map((each) => [each.id, each])));
  const [open, setOpen] = useState<string | null>(null);
  const present = () => entriesIn<RelatedLink>(list);
  const add = (link: Partial<RelatedLink>) => {
    const key = crypto.randomUUID();
    addEntry<RelatedLink>(list, { storyId: null, url: '', title: '', line: '', ...link, key });
    if (!link.storyId) setOpen(key);
  };
  const addStory = (row: StoryRow) => {
    learn(new Map([...stories, [row.id, row]]));
    add({ storyId: row.id, title: row.headline });
  };
  const addAddress = async (typed: string) => {
    const row = await find.storyAt(typed);
    if (row?.id === story.id) return say({ message: said.itself, tone: 'stop' });
    if (row && present().some(({ storyId }) => storyId === row.id)) {
      return say({ message: said.there, tone: 'stop' });
    }
    if (row) return addStory(row);
    if (isSafeHref(typed)) return add({ url: typed });
    add({ title: typed });
  };
  const names = ({ title, url }: RelatedLink) => title || url || said.untitled;
  return (
    <div>
      <div className="grid gap-1.5 border-b border-line px-3 py-2.5">
        <Finder
          open
          add={said.add}
          label={said.add}
          placeholder={said.example}
          find={(typed) => find.stories(typed, [story.id, ...present().flatMap(({ storyId }) => storyId ?? [])])}
          show={(row) => found(words, row)}
          onChoose={addStory}
          offer={{ says: (typed) => offered(words, typed), choose: (typed) => void addAddress(typed) }}
        />
        <p className="text-meta text-ink-3">{said.leftOut}</p>
      </div>
      <OrderedList<RelatedLink> tall label={said.title} list={list} nameOf={names}>
        {(link) => (
          <LinkRow
            link={link}
            story={link.storyId ? (stories.get(link.storyId) ?? null) : null}
            open={open === link.key}
            onOpen={() => setOpen(open === link.key ? null : link.key)}
            onChange={(change) => changeEntry<RelatedLink>(list, link.key, change)}
          />
        )}
      </OrderedList>
      <p className="flex flex-wrap gap-x-3.5 gap-y-1.5 px-4 py-3 text-meta text-ink-3 touch:hidden">
        <span>
          <Kbd chord="Alt+ArrowUp" /> <Kbd chord="ArrowDown" /> {said.move}
        </span>
        <span>
          <Kbd chord="Alt+Shift+ArrowUp" /> {said.first}
        </span>
        <span>
          <Kbd chord="Delete" /> {said.takeOut}
        </span>
      </p>
    </div>
  );
}

function offered(words: Words, typed: string): string {
  const { asAddress, asTitle } = words.details.links;
  return isSafeHref(typed)
    ? fill(asAddress, { address: apartIn(words, typed) })
    : fill(asTitle, { words: quoted(words, typed) });
}

type RowProps = {
  link: RelatedLink;
  story: KnownStory | null;
  open: boolean;
  onOpen: () => void;
  onChange: (words: Partial<RelatedLink>) => void;
};

function LinkRow({ link, story, open, onOpen, onChange }: RowProps) {
  const { details } = useWords();
  const said = details.links;
  return (
    <div className="grid gap-0.5">
      <button type="button" aria-expanded={open} onClick={onOpen} className="rounded-control hover:bg-well">
        <span className="headline !whitespace-normal" lang={story?.language} dir={story?.direction ?? 'auto'}>
          {link.title || story?.headline || link.url || said.noTitle}
        </span>
      </button>
      {link.line && !open ? (
        <p className="copy line-clamp-3 text-[0.9375rem] leading-[1.35] text-ink-2">{link.line}</p>
      ) : null}
      <Target link={link} story={story} />
      {open ? (
        <Writable>
          <TextInput
            label={said.ownTitle}
            value={link.title}
            maxLength={500}
            placeholder={story?.headline}
            onChange={(event) => onChange({ title: event.target.value })}
          />
          <TextArea
            label={said.line}
            rows={2}
            value={link.line}
            maxLength={1000}
            onChange={(event) => onChange({ line: event.target.value })}
          />
          {link.storyId ? null : (
            <AddressInput label={details.address} value={link.url} onChange={(url) => onChange({ url })} />
          )}
        </Writable>
      ) : null}
    </div>
  );
}

/** Where it leads, and how readers will find it there. */
function Target({ link, story }: { link: RelatedLink; story: KnownStory | null }) {
  const words = useWords();
  const said = words.details.links;
  const [host, setHost] = useState('');
  useEffect(() => setHost(URL.canParse(link.url) ? new URL(link.url).host : link.url), [link.url]);
  const line = 'flex flex-wrap items-center gap-1.5 pt-[3px] text-meta text-ink-3';
  if (story) {
    return (
      <p className={line}>
        <Mark name={story.state} />
        {words.states[story.state]} · <bdi>{story.section.name}</bdi>
        {story.state === 'live' ? null : words.comma + said.later}
      </p>
    );
  }
  if (link.storyId) return <p className={line}>{said.here}</p>;
  if (link.url)
    return (
      <p className={line}>
        <bdi>{host}</bdi>
      </p>
    );
  return (
    <p className={`${line} flex-nowrap! items-start! font-semibold text-due!`}>
      <Mark name="should" className="mt-px" /> {said.nowhere}
    </p>
  );
}
