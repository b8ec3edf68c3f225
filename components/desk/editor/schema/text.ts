import { Node } from '@tiptap/core';
import { attribute } from './attribute.ts';

/** A block that holds a line of text and marks, and nothing else. */
export const INLINE = '(text | hardBreak)*';

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Text = Node.create({ name: 'text', group: 'inline' });

export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  renderText: () => '\n',
});

export const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000,
  group: 'block',
  content: INLINE,
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { 'data-block': 'paragraph' }, 0],
});

/** Level 1 belongs to the headline alone, and a newspaper needs no more than two below it. */
export const Subheading = Node.create({
  name: 'subheading',
  group: 'block',
  content: INLINE,
  defining: true,
  addAttributes: () => ({ level: attribute(2, 'number') }),
  parseHTML: () => [
    { tag: 'h1', attrs: { level: 2 } },
    { tag: 'h2', attrs: { level: 2 } },
    ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 3 } })),
  ],
  renderHTML: ({ node }) => [`h${node.attrs.level}`, { 'data-block': 'subheading' }, 0],
});
