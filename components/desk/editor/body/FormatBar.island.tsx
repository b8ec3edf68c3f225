'use client';

import { Toolbar } from '@base-ui/react/toolbar';
import { type Editor, useEditorState } from '@tiptap/react';
import { BubbleMenu } from '@tiptap/react/menus';
import { Code, Languages, Link2, Strikethrough, Subscript, Superscript } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import type { Words } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import type { Asked } from '../keys/body-keys.ts';

const BUTTON =
  'inline-grid h-7 min-w-7 place-items-center rounded-[3px] px-1.5 text-ink-2 hover:bg-well hover:text-ink aria-pressed:bg-well aria-pressed:text-ink touch:size-11';
const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;

type FormatName = keyof Omit<Words['writing']['format'], 'label'>;
type Format = { mark: FormatName; key: string; face: ReactNode };
const FORMATS: Format[] = [
  { mark: 'strong', key: 'Ctrl B', face: <b>B</b> },
  { mark: 'emphasis', key: 'Ctrl I', face: <i className="copy">i</i> },
];
const MORE: Format[] = [
  { mark: 'strikethrough', key: 'Ctrl ⇧ X', face: <Strikethrough {...icon} /> },
  { mark: 'superscript', key: 'Ctrl .', face: <Superscript {...icon} /> },
  { mark: 'subscript', key: 'Ctrl ,', face: <Subscript {...icon} /> },
  { mark: 'code', key: 'Ctrl E', face: <Code {...icon} /> },
];

/** Always the same object: the menu tells the editor of new options, and the editor then draws all of itself. */
const PLACED = { placement: 'top', offset: 8, flip: true } as const;

/** Above chosen words; below them where there is no room. */
export const FormatBar = memo(function FormatBar({ editor, ask }: { editor: Editor; ask: (what: Asked) => void }) {
  const said = useWords().writing.format;
  const named = (mark: FormatName, key: string) => ({
    'aria-label': `${said[mark]}, ${key}`,
    title: `${said[mark]}  ${key}`,
  });
  const active = useEditorState({
    editor,
    selector: ({ editor: { isActive } }) =>
      Object.fromEntries(
        ['link', 'phrase', ...[...FORMATS, ...MORE].map(({ mark }) => mark)].map((mark) => [
          mark,
          isActive.call(editor, mark),
        ]),
      ),
  });
  const toggle = ({ mark, key, face }: Format) => (
    <Toolbar.Button
      key={mark}
      {...named(mark, key)}
      aria-pressed={active[mark]}
      className={BUTTON}
      onClick={() => editor.chain().focus().toggleMark(mark).run()}
    >
      {face}
    </Toolbar.Button>
  );
  return (
    <BubbleMenu editor={editor} options={PLACED} className="z-30">
      <Toolbar.Root
        aria-label={said.label}
        className="inline-flex items-center gap-px rounded-float border border-line bg-raised p-[3px] text-ui leading-none shadow-lift"
      >
        {FORMATS.map(toggle)}
        <Toolbar.Button
          {...named('link', 'Ctrl Alt K')}
          aria-pressed={active.link}
          className={BUTTON}
          onClick={() => ask('link')}
        >
          <Link2 {...icon} />
        </Toolbar.Button>
        <Toolbar.Separator className="mx-[3px] h-[18px] w-px bg-line" />
        {MORE.map(toggle)}
        <Toolbar.Button
          {...named('phrase', 'Ctrl Alt L')}
          aria-pressed={active.phrase}
          className={BUTTON}
          onClick={() => ask('phrase')}
        >
          <Languages {...icon} />
        </Toolbar.Button>
      </Toolbar.Root>
    </BubbleMenu>
  );
});
