import { type Block, paragraph } from '../stories/body.ts';
import { type CitedSource, emptyContent, type StoryContent } from '../stories/content.ts';
import { isSafeHref } from '../stories/href.ts';
import { isKnownAgency } from './names.ts';
import type { ImportedBlock, Proposal } from './proposal.ts';

const ATTRIBUTION = /^[–—―-]{1,2}\s*/u;

function inline(text: string): { type: 'text'; text: string }[] {
  return text ? [{ type: 'text', text }] : [];
}

/** The last line of a quote is who said it, if it begins with a dash; editors and readers have no need of the dash. */
function quoteOf(text: string): Block {
  const lines = text.split('\n').filter(Boolean);
  const last = lines.at(-1) ?? '';
  if (lines.length < 2 || !ATTRIBUTION.test(last))
    return { type: 'quote', content: (lines.length ? lines : ['']).map(paragraph) };
  const who = { type: 'attribution' as const, content: inline(last.replace(ATTRIBUTION, '')) };
  return { type: 'quote', content: [...lines.slice(0, -1).map(paragraph), who] };
}

function blockOf(block: ImportedBlock): Block {
  switch (block.type) {
    case 'subheading':
      return { type: 'subheading', attrs: { level: 2 }, content: inline(block.text) };
    case 'quote':
      return quoteOf(block.text);
    case 'list':
      return {
        type: 'list',
        attrs: { ordered: block.ordered === true },
        content: block.text.split('\n').map((item) => ({ type: 'listItem' as const, content: [paragraph(item)] })),
      };
    default:
      return paragraph(block.text);
  }
}

function sourceOf(name: string, index: number): CitedSource {
  const kind = isKnownAgency(name) ? 'agency' : 'organisation';
  return {
    key: `source-${index + 1}`,
    sourceId: null,
    name,
    kind,
    confidential: false,
    use: '',
    note: '',
    url: '',
    archivedUrl: '',
  };
}

/** What a draft begins with. The embargo is no content: it is the hour at which the story may be published. */
export function toContent({ fields }: Proposal): StoryContent {
  return {
    ...emptyContent,
    headline: fields.headline ?? '',
    kicker: fields.kicker ?? '',
    standfirst: fields.standfirst ?? '',
    dateline: fields.dateline ?? '',
    body: { type: 'doc', content: fields.body.map(blockOf) },
    bylines: fields.bylines.map((byline, index) => ({ ...byline, key: `byline-${index + 1}`, personId: null })),
    sources: fields.sources.map(sourceOf),
    related: fields.related.map(({ title, line, url }, index) => ({
      key: `related-${index + 1}`,
      storyId: null,
      url: url && isSafeHref(url) ? url : '',
      title,
      line: line ?? '',
    })),
    pictures: fields.pictures.map(({ caption, credit }, index) => ({
      key: `picture-${index + 1}`,
      assetId: null,
      caption,
      credit: credit ?? '',
      alt: '',
      decorative: false,
    })),
    notesToEditors: fields.notesToEditors,
  };
}
