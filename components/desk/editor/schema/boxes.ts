import { Node } from '@tiptap/core';
import { attribute } from './attribute.ts';
import { INLINE } from './text.ts';

/** A line that may stand only in its own kind of box. */
const boxLine = (name: string) =>
  Node.create({
    name,
    content: INLINE,
    defining: true,
    parseHTML: () => [{ tag: `p[data-block=${name}]`, priority: 60 }],
    renderHTML: () => ['p', { 'data-block': name }, 0],
  });

/** Paragraphs stand first in what a box may hold, because Enter makes the first kind. */
const box = (name: string, tag: string, content: string, group?: string) =>
  Node.create({
    name,
    group,
    content,
    defining: true,
    isolating: true,
    parseHTML: () => [{ tag: `${tag}[data-block=${name}]` }],
    renderHTML: () => [tag, { 'data-block': name }, 0],
  });

export const BoxTitle = boxLine('boxTitle');
export const When = boxLine('when');
export const Question = boxLine('question');

export const FactBox = box('factBox', 'section', '(paragraph | boxTitle | list)+', 'block');
export const Timeline = box('timeline', 'section', 'timelineEntry+', 'block');
export const TimelineEntry = box('timelineEntry', 'div', '(paragraph | when)+');
export const QuestionAnswer = box('questionAnswer', 'section', '(paragraph | question)+', 'block');

export const CorrectionNote = Node.create({
  name: 'correctionNote',
  group: 'block',
  content: 'paragraph+',
  defining: true,
  isolating: true,
  addAttributes: () => ({ date: attribute('', 'string') }),
  parseHTML: () => [
    {
      tag: 'aside[data-block=correctionNote]',
      getAttrs: (element) => {
        const date = element.getAttribute('data-date') ?? '';
        return /^\d{4}-\d\d-\d\d$/.test(date) ? { date } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['aside', { 'data-block': 'correctionNote', 'data-date': node.attrs.date }, 0],
});
