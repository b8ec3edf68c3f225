import sharp from 'sharp';
import { addPicture } from '#newsroom/media/add-picture.ts';
import { paragraph } from '#newsroom/stories/body.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { aTopic, bylinedBy, type Company, drafted, published } from '#tests/newsroom/company.ts';

let told = 0;

/**
 * A draft that will stand wherever a story can stand: it has a person, a topic and a picture that nothing else has, and
 * a word by which it is known again, in its headline and its address.
 */
export async function aStoryToTell(cast: Company, change: Partial<StoryContent> = {}) {
  told += 1;
  const word = `zander${process.pid}x${told}`;
  const topic = await aTopic(cast, `Matter of ${word}`);
  const { person, byline } = await bylinedBy(cast, `Writer ${word}`);
  const assetId = await aPicture(cast, word);
  const picture = {
    key: 'p',
    assetId,
    caption: 'The fish market',
    credit: 'Nour Adeyemi',
    alt: 'Fish',
    decorative: false,
  };
  const content = {
    headline: `Market sells ${word} again`,
    standfirst: 'The stalls open at five.',
    topicIds: [topic.id],
    bylines: [byline],
    pictures: [picture],
    ...change,
  };
  const storyId = await drafted(cast, content);
  return { storyId, word, content, topic: topic.slug, person: person.slug, picture: `/media/${assetId}/480` };
}

/** A story that readers have, and that leads to one that they may not have yet: in its text, and in its related links. */
export async function aRelative(cast: Company, { storyId }: { storyId: string }): Promise<string> {
  told += 1;
  const inText = { type: 'relatedStory' as const, attrs: { storyId } };
  const { path } = await published(cast, {
    headline: `Fish of another kind ${process.pid} ${told}`,
    body: { type: 'doc', content: [paragraph('Herring is dearer.'), inText] },
    related: [{ key: 'r', storyId, url: '', title: '', line: '' }],
  });
  return path;
}

async function aPicture(cast: Company, name: string): Promise<string> {
  const create = { width: 480, height: 320, channels: 3, background: '#0a5a43' } as const;
  const bytes = await sharp({ create }).webp().toBuffer();
  const form = { name, mime: 'image/webp', width: 480, height: 320, alt: 'Fish', credit: 'Nour Adeyemi' } as const;
  return (await addPicture(cast.nour, form, [{ width: 480, bytes }])).assetId;
}
