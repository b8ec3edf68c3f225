'use client';

import { Toolbar } from '@base-ui/react/toolbar';
import type { Command } from '@tiptap/pm/state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, toggleHeaderRow } from '@tiptap/pm/tables';
import type { Editor } from '@tiptap/react';
import { BubbleMenu, type BubbleMenuProps } from '@tiptap/react/menus';
import { memo, useCallback } from 'react';
import type { Words } from '#components/desk/words/words.ts';
import { useWords } from '#components/desk/words/words-context.ts';

const BUTTON =
  'inline-grid h-7 place-items-center rounded-[3px] px-2 text-ink-2 hover:bg-well hover:text-ink touch:h-11';

const COMMANDS: [name: keyof Words['writing']['table'], command: Command][] = [
  ['addRow', addRowAfter],
  ['addColumn', addColumnAfter],
  ['heading', toggleHeaderRow],
  ['dropRow', deleteRow],
  ['dropColumn', deleteColumn],
  ['dropTable', deleteTable],
];

/** Always the same: the menu tells the editor of new options, and the editor then draws all of itself. */
const PLACED = { placement: 'top-start', offset: 6, flip: true } as const;
const inTable: BubbleMenuProps['shouldShow'] = ({ editor, view }) =>
  view.hasFocus() && editor.isActive('table') && editor.state.selection.empty;

/** Stands over a table while the caret is in it. */
export const TableBar = memo(function TableBar({ editor }: { editor: Editor }) {
  const said = useWords().writing.table;
  const around = useCallback(() => tableAround(editor), [editor]);
  const run = (command: Command) => {
    command(editor.state, editor.view.dispatch);
    editor.commands.focus();
  };
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableBar"
      shouldShow={inTable}
      getReferencedVirtualElement={around}
      options={PLACED}
      className="z-30"
    >
      <Toolbar.Root
        aria-label={said.label}
        className="inline-flex items-center gap-px rounded-float border border-line bg-raised p-[3px] text-meta shadow-lift"
      >
        {COMMANDS.map(([name, command]) => (
          <Toolbar.Button key={name} className={BUTTON} onClick={() => run(command)}>
            {said[name]}
          </Toolbar.Button>
        ))}
      </Toolbar.Root>
    </BubbleMenu>
  );
});

/** The bar stands over the table, not over the cell, so that it never covers the line that is written. */
function tableAround({ view }: Editor): { getBoundingClientRect: () => DOMRect } | null {
  const { node } = view.domAtPos(view.state.selection.from);
  const element = node instanceof Element ? node : node.parentElement;
  const table = element?.closest('table');
  return table ? { getBoundingClientRect: () => table.getBoundingClientRect() } : null;
}
