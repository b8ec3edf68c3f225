'use client';

import type { Node } from '@tiptap/pm/model';
import { type Editor, useEditorState } from '@tiptap/react';
import { memo, useCallback } from 'react';
import { kindWord } from '#components/desk/words/part-words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Kbd } from '#components/ui/Kbd.tsx';
import type { PictureUse } from '#newsroom/stories/content.ts';
import { afterText } from '../after-text.tsx';
import { entriesIn, entryList } from '../lists/shared-list.ts';
import { useShared } from '../lists/use-shared.ts';
import { useDesk } from '../story-context.ts';
import { glyphOf } from './glyphs.ts';

type Line = { glyph: string; text: string; type: string; sub: boolean };

/** A block that nobody changed keeps its line, however long the story is. */
const LINES = new WeakMap<Node, Line>();

function lineOf(node: Node): Line {
  const kept = LINES.get(node);
  if (kept) return kept;
  const words = node.textBetween(0, node.content.size, ' ', ' ').trim().slice(0, 60);
  const text = words || String(node.attrs.title || node.attrs.place || '');
  const type = node.type.name;
  const line = { glyph: glyphOf(type, node.attrs), text, type, sub: type === 'subheading' };
  LINES.set(node, line);
  return line;
}

type Props = { editor: Editor | null; onField: (field: string) => void };

/** The story at a glance; each line leads to its place. */
export const Outline = afterText(function Outline({ editor, onField }: Props) {
  const { writing: said, details } = useWords();
  const picture = details.pictures.one;
  const { doc } = useDesk();
  const headline = useShared(doc.getText('headline'), () => doc.getText('headline').toString());
  const standfirst = useShared(doc.getText('standfirst'), () => doc.getText('standfirst').toString());
  const pictures = useShared(doc.getArray('pictures'), () => entriesIn<PictureUse>(entryList(doc, 'pictures')));
  return (
    <nav aria-label={said.outline} className="overflow-auto border-e border-line px-2 py-4 text-meta max-wide:hidden">
      <h2 className="flex justify-between px-2 pt-0.5 pb-2 text-ink-3">
        {said.outline}
        <span className="text-ink-2">
          <Kbd bare chord="Mod+\" />
        </span>
      </h2>
      <ol>
        <Item glyph="H1" text={headline} label={said.headline} onGo={() => onField('headline')} />
        <Item glyph="S" text={standfirst} label={said.standfirst} onGo={() => onField('standfirst')} />
        {pictures.map(({ key, caption }) => (
          <Item key={key} glyph="▣" text={caption} label={picture} onGo={() => onField('pictures')} />
        ))}
        {editor ? <Blocks editor={editor} /> : null}
      </ol>
    </nav>
  );
});

const Blocks = memo(function Blocks({ editor }: { editor: Editor }) {
  const { lines, here } = useEditorState({
    editor,
    selector: ({ editor: { state, isFocused } }) => {
      return { lines: state.doc.children.map(lineOf), here: isFocused ? state.selection.$from.index(0) : -1 };
    },
  });
  const go = useCallback(
    (index: number) => {
      let at = 0;
      for (let before = 0; before < index; before += 1) at += editor.state.doc.child(before).nodeSize;
      editor
        .chain()
        .setTextSelection(at + 1)
        .focus()
        .scrollIntoView()
        .run();
    },
    [editor],
  );
  return lines.map((line, index) => <Block key={index} line={line} index={index} here={index === here} onGo={go} />);
});

type BlockProps = { line: Line; index: number; here: boolean; onGo: (index: number) => void };

const Block = memo(function Block({ line, index, here, onGo }: BlockProps) {
  const { blocks } = useWords().writing;
  // A block without words of its own is called what the slash menu calls it.
  const label = kindWord({ ...blocks, paragraph: '…' }, line.type);
  return <Item {...line} label={label} here={here} onGo={() => onGo(index)} />;
});

type ItemProps = { glyph: string; text: string; label: string; sub?: boolean; here?: boolean; onGo: () => void };

function Item({ glyph, text, label, sub, here, onGo }: ItemProps) {
  const { story } = useDesk();
  return (
    <li>
      <button
        type="button"
        aria-current={here || undefined}
        onClick={onGo}
        className={`grid min-h-[26px] w-full grid-cols-[16px_minmax(0,1fr)] items-center gap-1.5 rounded-control px-2 hover:bg-well aria-current:bg-well aria-current:text-ink ${sub ? 'font-semibold text-ink' : 'text-ink-2'}`}
      >
        <span aria-hidden="true" className="text-center text-ink-3">
          {glyph}
        </span>
        {text ? (
          <bdi lang={story.language} className="truncate">
            {text}
          </bdi>
        ) : (
          <span className="truncate">{label}</span>
        )}
      </button>
    </li>
  );
}
