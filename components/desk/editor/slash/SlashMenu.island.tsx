'use client';

import type { Editor } from '@tiptap/core';
import { type Ref, useEffect, useImperativeHandle, useReducer, useState } from 'react';
import { quoted, type Words } from '#components/desk/words/words.ts';
import { Kbd } from '#components/ui/Kbd.tsx';
import { fill } from '#newsroom/sentence.ts';
import { languagesNear } from '#newsroom/snippets/offering.ts';
import { directionOf } from '#newsroom/stories/languages.ts';
import { languageName } from '../panel/languages.ts';
import type { Shelf } from '../snippets/shelf.ts';
import { matchBlocks, type Offered, offeredSnippet } from './blocks.ts';

/** True if the key was the menu's. */
export type SlashMenuHandle = { press: (event: KeyboardEvent) => boolean };

type Props = {
  editor: Editor;
  query: string;
  command: (block: Offered) => void;
  shelf: Shelf;
  /** The story's. */
  language: string;
  said: Words;
  ref?: Ref<SlashMenuHandle>;
};

const ID = 'slash-menu';
/** Of the snippets, where nothing is typed yet and where something is. */
const [FEW, MORE] = [5, 12];

export function SlashMenu({ editor, query, command, shelf, language, said, ref }: Props) {
  const { matching, others } = matchBlocks(said, query);
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => void shelf.look(query).then(draw), [shelf, query]);
  const snippets = shelf
    .matching(query)
    .slice(0, query ? MORE : FEW)
    .map(offeredSnippet);
  const all = [...matching, ...snippets, ...others];
  const [at, setAt] = useState(0);
  const chosen = all[Math.min(at, all.length - 1)];
  useEffect(() => setAt(0), [query]);
  useEffect(() => point(editor.view.dom, chosen?.name), [editor, chosen?.name]);
  useImperativeHandle(ref, () => ({
    press: ({ key }) => {
      if (all.length === 0) return false;
      if (key === 'ArrowDown') setAt((at + 1) % all.length);
      else if (key === 'ArrowUp') setAt((at - 1 + all.length) % all.length);
      else if ((key === 'Enter' || key === 'Tab') && chosen) command(chosen);
      else return false;
      return true;
    },
  }));
  if (all.length === 0) return null;
  const row = (block: Offered) => (
    <SlashRow
      key={block.name}
      block={block}
      active={block.name === chosen?.name}
      language={language}
      said={said}
      onPick={() => command(block)}
    />
  );
  return (
    <div
      id={ID}
      role="listbox"
      tabIndex={0}
      aria-label={said.writing.slash.label}
      className="z-40 max-h-[min(336px,44dvh)] w-[312px] overflow-auto rounded-float border border-line bg-raised p-1 text-ui shadow-lift animate-arrive"
    >
      {matching.length > 0 ? (
        <p className={HEAD}>
          {query ? fill(said.writing.slash.matching, { words: quoted(said, query) }) : said.writing.slash.insert}
        </p>
      ) : null}
      {matching.map(row)}
      {snippets.length > 0 ? <p className={HEAD}>{said.writing.slash.snippets}</p> : null}
      {snippets.map(row)}
      {others.length > 0 ? <p className={HEAD}>{said.writing.slash.others}</p> : null}
      {others.map(row)}
    </div>
  );
}

const HEAD = 'px-2 pt-[7px] pb-[3px] text-meta text-ink-3';

type RowProps = { block: Offered; active: boolean; language: string; said: Words; onPick: () => void };

function SlashRow({ block, active, language, said, onPick }: RowProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which points here.
    <div
      role="option"
      id={`${ID}-${block.name}`}
      aria-selected={active}
      ref={(element) => {
        if (active) element?.scrollIntoView({ block: 'nearest' });
      }}
      onPointerDown={(event) => {
        event.preventDefault();
        onPick();
      }}
      className="flex min-h-control cursor-default items-center gap-[9px] rounded-control px-2 hover:bg-well aria-selected:bg-pencil-wash forced-colors:aria-selected:outline-2"
    >
      <span aria-hidden="true" className="copy w-[18px] text-center font-medium text-ink-3">
        {block.glyph}
      </span>
      {block.snippet ? (
        <SnippetName snippet={block.snippet} language={language} said={said} />
      ) : (
        <span className="flex-1">{block.label}</span>
      )}
      {block.chord ? (
        <Kbd bare chord={block.chord} />
      ) : (
        <bdi className={`text-key font-medium ${active ? 'text-pencil' : 'text-ink-3'}`}>
          {block.snippet ? `;${block.snippet.trigger}` : `/${block.keys[0]}`}
        </bdi>
      )}
    </div>
  );
}

type NameProps = { snippet: NonNullable<Offered['snippet']>; language: string; said: Words };

/** Says its language where the story has another. */
function SnippetName({ snippet, language, said }: NameProps) {
  const own = snippet.language;
  const foreign = own !== '' && !languagesNear(language).includes(own);
  return (
    <span className="flex min-w-0 flex-1 items-baseline gap-1.5">
      <bdi {...(own && { lang: own, dir: directionOf(own) })} className="truncate">
        {snippet.name}
      </bdi>
      {foreign ? <span className="text-meta text-ink-3">{languageName(own, said.language)}</span> : null}
    </span>
  );
}

/** Tells a screen reader which block is meant while the focus stays in the text. */
function point(text: HTMLElement, name: string | undefined): () => void {
  if (name) text.setAttribute('aria-activedescendant', `${ID}-${name}`);
  text.setAttribute('aria-controls', ID);
  return () => {
    text.removeAttribute('aria-activedescendant');
    text.removeAttribute('aria-controls');
  };
}
