import { z } from 'zod';
import { Body, emptyBody, Href } from './body.ts';
import { BYLINE_ROLES, SOURCE_KINDS } from './choices.ts';

/** What a revision holds for ever and a working copy holds for now. Positions are the order of the arrays. */

const line = (most: number) => z.string().max(most);
const Key = z.string().min(1).max(64);

export const BylineRole = z.enum(BYLINE_ROLES);
export type BylineRole = z.infer<typeof BylineRole>;

/** `key` tells entries apart while they are moved; `personId` is null for a byline in plain text. */
export const Byline = z.strictObject({
  key: Key,
  personId: z.uuid().nullable(),
  name: line(200),
  role: BylineRole,
  place: line(200),
});
export type Byline = z.infer<typeof Byline>;

export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

/** A confidential source never leaves the desk: the hand-over for publication drops it. */
export const CitedSource = z.strictObject({
  key: Key,
  sourceId: z.uuid().nullable(),
  name: line(300),
  kind: SourceKind,
  confidential: z.boolean(),
  use: line(500),
  note: line(2000),
  url: z.union([z.literal(''), Href]),
  archivedUrl: z.union([z.literal(''), Href]),
});
export type CitedSource = z.infer<typeof CitedSource>;

/** Points to a story here (`storyId`), to an address (`url`), or to neither yet: then readers see a title without a link. */
export const RelatedLink = z.strictObject({
  key: Key,
  storyId: z.uuid().nullable(),
  url: z.union([z.literal(''), Href]),
  title: line(500),
  line: line(1000),
});
export type RelatedLink = z.infer<typeof RelatedLink>;

/** `assetId` is null while only words about the picture are known. `decorative` means that an empty alt is meant. */
export const PictureUse = z.strictObject({
  key: Key,
  assetId: z.uuid().nullable(),
  caption: line(2000),
  credit: line(300),
  alt: line(1000),
  decorative: z.boolean(),
});
export type PictureUse = z.infer<typeof PictureUse>;

export const StoryContent = z.strictObject({
  headline: line(500),
  kicker: line(100),
  standfirst: line(2000),
  dateline: line(200),
  body: Body,
  bylines: z.array(Byline).max(50),
  sources: z.array(CitedSource).max(100),
  related: z.array(RelatedLink).max(50),
  pictures: z.array(PictureUse).max(100),
  topicIds: z.array(z.uuid()).max(50),
  notesToEditors: z.array(line(5000)).max(50),
  social: z.strictObject({ title: line(300), description: line(1000) }),
  search: z.strictObject({ title: line(300), description: line(1000) }),
});
export type StoryContent = z.infer<typeof StoryContent>;

export const emptyContent: StoryContent = {
  headline: '',
  kicker: '',
  standfirst: '',
  dateline: '',
  body: emptyBody,
  bylines: [],
  sources: [],
  related: [],
  pictures: [],
  topicIds: [],
  notesToEditors: [],
  social: { title: '', description: '' },
  search: { title: '', description: '' },
};
