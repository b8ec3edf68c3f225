import { paragraph } from '#newsroom/stories/body.ts';
import { emptyContent, type StoryContent } from '#newsroom/stories/content.ts';

/** Ten thousand invented words in a hundred and fifty paragraphs. */
export const paragraphs = Array.from({ length: 150 }, (_, at) =>
  Array.from({ length: 67 }, (_, word) => `w${(at * 7919 + word * 104729) % 2503}`).join(' '),
);

export const longStory = (texts: string[]): StoryContent => ({
  ...emptyContent,
  body: { type: 'doc', content: texts.map(paragraph) },
});

/** What may have become of them. */
export const rewritings = {
  'a word in each paragraph': paragraphs.map((text) => text.replace(/ w\d+ /, ' changed ')),
  'every third word of it': paragraphs.map((text) =>
    text
      .split(' ')
      .map((word, at) => (at % 3 ? word : `n${word}`))
      .join(' '),
  ),
  'all of it': paragraphs.map((text) => text.replaceAll('w', 'q')),
  'nothing but the order': paragraphs.toReversed(),
  'one paragraph of it all': [paragraphs.join(' ').replace('w1 ', 'changed ')],
};
