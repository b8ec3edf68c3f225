import { Node } from '@tiptap/core';
import { isSafeHref } from '#newsroom/stories/href.ts';
import { attribute } from './attribute.ts';

/** Blocks without text of their own. Their few words are attributes and merge as a whole. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
const text = attribute('', 'string');

export const Embed = Node.create({
  name: 'embed',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ url: text, title: text }),
  parseHTML: () => [
    {
      tag: 'div[data-block=embed]',
      getAttrs: (element) => {
        const url = element.getAttribute('data-url') ?? '';
        return isSafeHref(url) ? { url, title: (element.getAttribute('data-title') ?? '').slice(0, 300) } : false;
      },
    },
  ],
  renderHTML: ({ node }) => [
    'div',
    { 'data-block': 'embed', 'data-url': node.attrs.url, 'data-title': node.attrs.title },
  ],
});

export const MapPlace = Node.create({
  name: 'map',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ place: text }),
  parseHTML: () => [
    {
      tag: 'div[data-block=map]',
      getAttrs: (element) => ({ place: (element.getAttribute('data-place') ?? '').slice(0, 300) }),
    },
  ],
  renderHTML: ({ node }) => ['div', { 'data-block': 'map', 'data-place': node.attrs.place }],
});

export const RelatedStory = Node.create({
  name: 'relatedStory',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ storyId: text }),
  parseHTML: () => [
    {
      tag: 'div[data-block=relatedStory]',
      getAttrs: (element) => {
        const storyId = element.getAttribute('data-story') ?? '';
        return UUID.test(storyId) ? { storyId } : false;
      },
    },
  ],
  renderHTML: ({ node }) => ['div', { 'data-block': 'relatedStory', 'data-story': node.attrs.storyId }],
});

export const SectionBreak = Node.create({
  name: 'sectionBreak',
  group: 'block',
  atom: true,
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: () => ['hr', { 'data-block': 'sectionBreak' }],
});
