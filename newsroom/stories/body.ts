import { z } from 'zod';
import { isSafeHref } from './href.ts';
import { isLanguage } from './languages.ts';

/**
 * The body of a story: a ProseMirror document as JSON, in the trade's words. All text that people type stands in
 * content, never in attributes, because the working copy merges content by character and attributes as a whole.
 * Editor, importer, save and page share this one shape; what is not in it is refused on save.
 */

export const Href = z.string().refine(isSafeHref, 'Use an address that starts with https:// or a path of this site.');
export const Language = z.string().refine(isLanguage, 'Use a language tag such as en or fa.');
export const Direction = z.enum(['ltr', 'rtl']);

export const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('strong') }),
  z.strictObject({ type: z.literal('emphasis') }),
  z.strictObject({ type: z.literal('code') }),
  z.strictObject({ type: z.literal('superscript') }),
  z.strictObject({ type: z.literal('subscript') }),
  z.strictObject({ type: z.literal('strikethrough') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: Href }) }),
  z.strictObject({ type: z.literal('phrase'), attrs: z.strictObject({ lang: Language, dir: Direction }) }),
]);
export type Mark = z.infer<typeof Mark>;

export const Inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), marks: z.array(Mark).optional() }),
  z.strictObject({ type: z.literal('hardBreak'), marks: z.array(Mark).optional() }),
]);
export type Inline = z.infer<typeof Inline>;

const inlines = z.array(Inline).optional();
const line = <T extends string>(type: T) => z.strictObject({ type: z.literal(type), content: inlines });

export const Paragraph = line('paragraph');
export const Subheading = z.strictObject({
  type: z.literal('subheading'),
  attrs: z.strictObject({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
export const Attribution = line('attribution');
export const Quote = z.strictObject({
  type: z.literal('quote'),
  content: z.array(z.discriminatedUnion('type', [Paragraph, Attribution])).min(1),
});
export const PullQuote = z.strictObject({
  type: z.literal('pullQuote'),
  content: z.array(z.discriminatedUnion('type', [Paragraph, Attribution])).min(1),
});

export type ListItem = { type: 'listItem'; content: (z.infer<typeof Paragraph> | List)[] };
export type List = { type: 'list'; attrs: { ordered: boolean }; content: ListItem[] };
/** How deep lists may stand in lists: a page that goes deeper is no longer read, and a parser could be exhausted. */
const DEEPEST_LIST = 4;
const listAt = (depth: number): z.ZodType<List> =>
  z.strictObject({
    type: z.literal('list'),
    attrs: z.strictObject({ ordered: z.boolean() }),
    content: z
      .array(
        z.strictObject({
          type: z.literal('listItem'),
          content: z.array(depth < DEEPEST_LIST ? z.union([Paragraph, listAt(depth + 1)]) : Paragraph).min(1),
        }),
      )
      .min(1),
  });
export const List = listAt(1);

export const FactBox = z.strictObject({
  type: z.literal('factBox'),
  content: z.array(z.union([line('boxTitle'), Paragraph, List])).min(1),
});
export const Timeline = z.strictObject({
  type: z.literal('timeline'),
  content: z
    .array(
      z.strictObject({
        type: z.literal('timelineEntry'),
        content: z.array(z.discriminatedUnion('type', [line('when'), Paragraph])).min(1),
      }),
    )
    .min(1),
});
export const QuestionAnswer = z.strictObject({
  type: z.literal('questionAnswer'),
  content: z.array(z.discriminatedUnion('type', [line('question'), Paragraph])).min(1),
});

const span = z.number().int().min(1).max(50);
const cell = <T extends string>(type: T) =>
  z.strictObject({
    type: z.literal(type),
    attrs: z.strictObject({ colspan: span, rowspan: span }).optional(),
    content: z.array(Paragraph).min(1),
  });
export const Table = z.strictObject({
  type: z.literal('table'),
  content: z
    .array(
      z.strictObject({
        type: z.literal('tableRow'),
        content: z.array(z.discriminatedUnion('type', [cell('tableHeader'), cell('tableCell')])).min(1),
      }),
    )
    .min(1),
});

export const Embed = z.strictObject({
  type: z.literal('embed'),
  attrs: z.strictObject({ url: Href, title: z.string().max(300) }),
});
export const MapPlace = z.strictObject({
  type: z.literal('map'),
  attrs: z.strictObject({ place: z.string().max(300) }),
});
export const RelatedStory = z.strictObject({
  type: z.literal('relatedStory'),
  attrs: z.strictObject({ storyId: z.uuid() }),
});
export const CorrectionNote = z.strictObject({
  type: z.literal('correctionNote'),
  attrs: z.strictObject({ date: z.iso.date() }),
  content: z.array(Paragraph).min(1),
});
export const SectionBreak = z.strictObject({ type: z.literal('sectionBreak') });

export const Block = z.union([
  Paragraph,
  Subheading,
  Quote,
  PullQuote,
  List,
  FactBox,
  Timeline,
  QuestionAnswer,
  Table,
  Embed,
  MapPlace,
  RelatedStory,
  CorrectionNote,
  SectionBreak,
]);
export type Block = z.infer<typeof Block>;

export const Body = z.strictObject({ type: z.literal('doc'), content: z.array(Block) });
export type Body = z.infer<typeof Body>;

export function paragraph(text: string): z.infer<typeof Paragraph> {
  return text ? { type: 'paragraph', content: [{ type: 'text', text }] } : { type: 'paragraph' };
}

export const emptyBody: Body = { type: 'doc', content: [] };
