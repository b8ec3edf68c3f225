'use client';

import type { Editor } from '@tiptap/core';
import { type Ref, useEffect, useImperativeHandle, useState } from 'react';
import { Kbd } from '#components/ui/Kbd.tsx';
import { matchBlocks, type Offered } from './blocks.ts';

/** True if the key was the menu's. */
export type SlashMenuHandle = { press: (event: KeyboardEvent) => boolean };

type Props = { editor: Editor; query: string; command: (block: Offered) => void; ref?: Ref<SlashMenuHandle> };

const ID = 'slash-menu';

export function SlashMenu({ editor, query, command, ref }: Props) {
  const { matching, others } = matchBlocks(query);
  const all = [...matching, ...others];
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
    <SlashRow key={block.name} block={block} active={block === chosen} onPick={() => command(block)} />
  );
  return (
    <div
      id={ID}
      role="listbox"
      tabIndex={0}
      aria-label="Insert a block"
      className="z-40 max-h-[min(336px,44dvh)] w-[312px] overflow-auto rounded-float border border-line bg-raised p-1 text-ui shadow-lift animate-arrive"
    >
      <p className="px-2 pt-[7px] pb-[3px] text-meta text-ink-3">{query ? `Insert, matching “${query}”` : 'Insert'}</p>
      {matching.map(row)}
      {others.length > 0 ? <p className="px-2 pt-[7px] pb-[3px] text-meta text-ink-3">Other blocks</p> : null}
      {others.map(row)}
    </div>
  );
}

function SlashRow({ block, active, onPick }: { block: Offered; active: boolean; onPick: () => void }) {
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
      <span className="flex-1">{block.label}</span>
      {block.chord ? (
        <Kbd bare chord={block.chord} />
      ) : (
        <span className={`text-key font-medium ${active ? 'text-pencil' : 'text-ink-3'}`}>/{block.keys[0]}</span>
      )}
    </div>
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
