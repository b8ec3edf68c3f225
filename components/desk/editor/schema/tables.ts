import { Node } from '@tiptap/core';
import { addRowAfter, goToNextCell, tableEditing } from '@tiptap/pm/tables';
import { attribute } from './attribute.ts';

/** Widths are the page's business: a cell knows what it spans and nothing else. */
const spans = () => ({
  colspan: attribute(1, 'number'),
  rowspan: attribute(1, 'number'),
});

const spanOf = (element: HTMLElement, name: string) => {
  const count = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isInteger(count) ? Math.min(Math.max(count, 1), 50) : 1;
};

const spansOf = (element: HTMLElement) => ({
  colspan: spanOf(element, 'colspan'),
  rowspan: spanOf(element, 'rowspan'),
});

const cell = (name: string, tag: string, tableRole: string) =>
  Node.create({
    name,
    content: 'paragraph+',
    isolating: true,
    extendNodeSchema: (extension) => (extension.name === name ? { tableRole } : {}),
    addAttributes: spans,
    parseHTML: () => [{ tag, getAttrs: spansOf }],
    renderHTML: ({ node }) => {
      const { colspan, rowspan } = node.attrs;
      return [tag, { ...(colspan > 1 ? { colspan } : {}), ...(rowspan > 1 ? { rowspan } : {}) }, 0];
    },
  });

export const TableHeader = cell('tableHeader', 'th', 'header_cell');
export const TableCell = cell('tableCell', 'td', 'cell');

export const TableRow = Node.create({
  name: 'tableRow',
  content: '(tableCell | tableHeader)+',
  extendNodeSchema: (extension) => (extension.name === 'tableRow' ? { tableRole: 'row' } : {}),
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  extendNodeSchema: (extension) => (extension.name === 'table' ? { tableRole: 'table' } : {}),
  parseHTML: () => [{ tag: 'table' }],
  renderHTML: () => ['table', { 'data-block': 'table' }, ['tbody', 0]],
  addProseMirrorPlugins: () => [tableEditing()],
  addKeyboardShortcuts() {
    const go = (direction: 1 | -1) => goToNextCell(direction)(this.editor.state, this.editor.view.dispatch);
    // From the last cell on, the table grows by a row.
    const grow = () => addRowAfter(this.editor.state, this.editor.view.dispatch) && go(1);
    return { Tab: () => go(1) || grow(), 'Shift-Tab': () => go(-1) };
  },
});
