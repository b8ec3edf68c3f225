import type { Body } from '../stories/body.ts';
import type { BylineRole } from '../stories/content.ts';
import type { StoryKind } from '../stories/story.ts';

/**
 * What the reader's pages are made of. Every value in here is public and live at the moment of the read; dates are
 * instants as ISO 8601 with `Z`, paths begin with `/`.
 */

export type Newspaper = {
  name: string;
  strapline: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** IANA name; all dates that readers see are in it. */
  zone: string;
  /** Lines of the colophon: address, editor, telephone. */
  imprint: string;
  /** Origin without a slash at its end, for canonical and feed addresses. */
  origin: string;
};

export type SectionLink = { id: string; slug: string; name: string; path: string; description: string };
export type TopicLink = { id: string; slug: string; name: string; path: string };
export type PersonLink = { id: string; slug: string; name: string; path: string };

/** `path` is null for a byline in plain text. */
export type LiveByline = { name: string; path: string | null; role: BylineRole; place: string };

/** `src` is a path of this site. */
export type PictureSource = { src: string; width: number };

export type LivePicture = {
  assetId: string;
  width: number;
  height: number;
  /** Widest last; for every browser. */
  sources: PictureSource[];
  /** The same in formats that not every browser knows, best first. */
  better: { type: string; sources: PictureSource[] }[];
  alt: string;
  caption: string;
  credit: string;
};

export type StoryCard = {
  storyId: string;
  path: string;
  kind: StoryKind;
  language: string;
  direction: 'ltr' | 'rtl';
  headline: string;
  kicker: string;
  standfirst: string;
  section: { slug: string; name: string; path: string };
  bylines: LiveByline[];
  picture: LivePicture | null;
  /** First publication. */
  publishedAt: string;
  /** Last change that readers were shown; equals `publishedAt` if there was none. */
  modifiedAt: string;
};

/** A related box entry: a live story here, an address elsewhere (`path` null), or a bare title (both null). */
export type LiveRelated = {
  path: string | null;
  url: string | null;
  title: string;
  line: string;
  language: string | null;
  picture: LivePicture | null;
};

export type LiveArticle = StoryCard & {
  dateline: string;
  body: Body;
  /** Stories named by `relatedStory` blocks, by id; one that is not live is absent. */
  inlineStories: Record<string, StoryCard>;
  pictures: LivePicture[];
  /** Captions of pictures that have words and no file yet. */
  captions: { caption: string; credit: string }[];
  sources: { name: string; url: string | null }[];
  related: LiveRelated[];
  topics: TopicLink[];
  translations: { path: string; language: string; direction: 'ltr' | 'rtl'; headline: string }[];
  earlier: { path: string; headline: string; language: string } | null;
  later: { path: string; headline: string; language: string } | null;
  social: { title: string; description: string };
  search: { title: string; description: string };
};

/** One page of a list; `older` is the key to ask for the next page with, null at the end. */
export type CardPage = { cards: StoryCard[]; older: string | null };

export type SitePerson = PersonLink & { role: string; biography: string };
export type SiteTopic = TopicLink & { kind: 'place' | 'person' | 'organisation' | 'subject'; description: string };

/** The furniture that stands on every page. */
export type Furniture = { newspaper: Newspaper; sections: SectionLink[]; topicsInFocus: TopicLink[] };

/** The front until it is arranged by hand: newest first, opened by section. */
export type LiveFront = {
  lead: StoryCard | null;
  latest: StoryCard[];
  sections: { section: SectionLink; cards: StoryCard[] }[];
  opinion: StoryCard[];
};

/** What stands at an article's address. */
export type AtAddress =
  | { found: 'article'; article: LiveArticle }
  | { found: 'moved'; to: string }
  | { found: 'withdrawn'; notice: string; withdrawnAt: string }
  | { found: 'nothing' };
