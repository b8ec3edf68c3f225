import type { LiveArticle, LiveByline, Newspaper } from '#newsroom/site/views.ts';
import type { Block } from '#newsroom/stories/body.ts';
import { textOf } from '#newsroom/stories/text-of.ts';

/** Google cuts longer headlines off. */
const LONGEST_HEADLINE = 110;

const writers = (bylines: LiveByline[], origin: string) =>
  bylines
    .filter(({ role }) => role === 'by' || role === 'additional reporting')
    .map(({ name, path }) => ({ '@type': 'Person', name, ...(path && { url: origin + path }) }));

const corrections = (blocks: Block[]) =>
  blocks
    .filter((block) => block.type === 'correctionNote')
    .map((block) => ({ '@type': 'CorrectionComment', text: textOf(block), datePublished: block.attrs.date }));

function shorten(headline: string): string {
  const letters = [...headline];
  return letters.length > LONGEST_HEADLINE ? `${letters.slice(0, LONGEST_HEADLINE - 1).join('')}…` : headline;
}

/** The article as schema.org describes it: https://schema.org/NewsArticle. */
export function newsArticle(article: LiveArticle, { name, origin }: Newspaper): object {
  const authors = writers(article.bylines, origin);
  const publisher = { '@type': 'NewsMediaOrganization', name, url: `${origin}/` };
  const notes = corrections(article.body.content);
  const images = article.pictures.flatMap(({ sources }) => sources.at(-1) ?? []).map(({ src }) => origin + src);
  return {
    '@context': 'https://schema.org',
    '@type': article.kind === 'opinion' ? 'OpinionNewsArticle' : 'NewsArticle',
    headline: shorten(article.headline),
    ...(article.standfirst && { description: article.standfirst }),
    mainEntityOfPage: origin + article.path,
    datePublished: article.publishedAt,
    dateModified: article.modifiedAt,
    author: authors.length > 0 ? authors : publisher,
    publisher,
    ...(images.length > 0 && { image: images }),
    articleSection: article.section.name,
    ...(article.topics.length > 0 && { keywords: article.topics.map((topic) => topic.name) }),
    inLanguage: article.language,
    isAccessibleForFree: true,
    ...(notes.length > 0 && { correction: notes }),
  };
}
