import { Node } from '@tiptap/core';
import { INLINE } from './text.ts';

const WORDS = '(paragraph | attribution)+';

export const Attribution = Node.create({
  name: 'attribution',
  content: INLINE,
  defining: true,
  parseHTML: () => [{ tag: 'p[data-block=attribution]', priority: 60 }, { tag: 'blockquote footer' }],
  renderHTML: () => ['p', { 'data-block': 'attribution' }, 0],
});

export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: WORDS,
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', { 'data-block': 'quote' }, 0],
});

export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: WORDS,
  defining: true,
  parseHTML: () => [{ tag: 'aside[data-block=pullQuote]' }],
  renderHTML: () => ['aside', { 'data-block': 'pullQuote' }, 0],
});
