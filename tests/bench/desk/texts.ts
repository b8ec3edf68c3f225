import * as Y from 'yjs';
import { paragraph } from '#newsroom/stories/body.ts';
import { emptyContent, type StoryContent } from '#newsroom/stories/content.ts';
import { textToFind } from '#newsroom/stories/keep-words.ts';
import { stateOf, writeContent } from '#newsroom/stories/working-copy.ts';
import { drawWord } from './words.ts';

/** Some hundred texts, each with its Yjs document as an editor leaves it; the stories share them. */
export const TEXTS = 400;

export type Text = { content: StoryContent; doc: Uint8Array; words: string };

export function texts(): Text[] {
  return Array.from({ length: TEXTS }, (_, nth) => {
    const content = contentOf(fractions(nth + 1));
    const doc = new Y.Doc();
    writeContent(doc, content);
    return { content, doc: stateOf(doc), words: textToFind(content) };
  });
}

function contentOf(next: () => number): StoryContent {
  const words = (length: number) => Array.from({ length }, () => drawWord(next())).join(' ');
  const sentence = (length: number) => `${words(length)}.`;
  const paragraphs = Array.from({ length: 6 + Math.floor(next() * 5) }, () =>
    paragraph(`${sentence(9)} ${sentence(14)}`),
  );
  return {
    ...emptyContent,
    headline: words(7),
    standfirst: sentence(14),
    dateline: words(1),
    body: { type: 'doc', content: paragraphs },
    sources: [
      {
        key: 's',
        sourceId: null,
        name: words(2),
        kind: 'agency',
        confidential: false,
        use: '',
        note: '',
        url: '',
        archivedUrl: '',
      },
    ],
  };
}

/** The same fractions in every run (mulberry32), so that two runs compare. */
export function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
