import { Node } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { attribute } from './attribute.ts';

/** The same limit as the body's own shape: a deeper list could be typed and then never be saved. */
export const DEEPEST_LIST = 4;

export const List = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ ordered: attribute(false, 'boolean') }),
  parseHTML: () => [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol', attrs: { ordered: true } },
  ],
  renderHTML: ({ node }) => [node.attrs.ordered ? 'ol' : 'ul', { 'data-block': 'list' }, 0],
  addProseMirrorPlugins: () => [new Plugin({ filterTransaction: staysShallow })],
});

export const ListItem = Node.create({
  name: 'listItem',
  content: '(paragraph | list)+',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
});

/** How many lists stand in one another at the deepest place of a node. */
export function listDepth(node: DocumentNode): number {
  let deepest = 0;
  node.forEach((child) => {
    deepest = Math.max(deepest, listDepth(child));
  });
  return deepest + (node.type.name === 'list' ? 1 : 0);
}

/** What another window wrote is always taken; only this one's own change is held to the limit. */
function staysShallow(change: Transaction): boolean {
  if (!change.docChanged || change.getMeta(ySyncPluginKey)) return true;
  return listDepth(change.doc) <= DEEPEST_LIST;
}
