import { Mark } from '@tiptap/core';
import { isSafeHref } from '#newsroom/stories/href.ts';
import { isLanguage } from '#newsroom/stories/languages.ts';
import { attribute } from './attribute.ts';

/** Marks in the order in which they nest: a link stands around everything else. */
const plain = (name: string, tag: string, ...aliases: string[]) =>
  Mark.create({
    name,
    parseHTML: () => [tag, ...aliases].map((each) => ({ tag: each })),
    renderHTML: () => [tag, 0],
  });

export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: attribute('', 'string') }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = element.getAttribute('href') ?? '';
        return isSafeHref(href) ? { href } : false;
      },
    },
  ],
  // The desk never follows a link by a plain click, and a draft's address must not reach the page behind it.
  renderHTML: ({ mark }) => [
    'a',
    { href: isSafeHref(mark.attrs.href) ? mark.attrs.href : null, rel: 'noopener noreferrer nofollow' },
    0,
  ],
});

export const Phrase = Mark.create({
  name: 'phrase',
  addAttributes: () => ({
    lang: attribute('en', 'string'),
    dir: attribute('ltr', 'string'),
  }),
  parseHTML: () => [
    {
      tag: 'span[data-phrase]',
      getAttrs: (element) => {
        const lang = element.getAttribute('lang') ?? '';
        const dir = element.getAttribute('dir') ?? '';
        return isLanguage(lang) && /^(?:ltr|rtl)$/.test(dir) ? { lang, dir } : false;
      },
    },
  ],
  renderHTML: ({ mark }) => ['span', { 'data-phrase': '', lang: mark.attrs.lang, dir: mark.attrs.dir }, 0],
});

export const Strong = plain('strong', 'strong', 'b');
export const Emphasis = plain('emphasis', 'em', 'i');
export const Strikethrough = plain('strikethrough', 's', 'del', 'strike');
export const Superscript = plain('superscript', 'sup');
export const Subscript = plain('subscript', 'sub');
export const Code = plain('code', 'code');
