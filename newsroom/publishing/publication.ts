import type { Written } from '../media/rendition.ts';
import type { Body } from '../stories/body.ts';
import type { BylineRole, RelatedLink } from '../stories/content.ts';

/** What of a publication stands in JSON. The bridge writes it, the public's side reads it; nothing else of a revision crosses. */
export type PublishedPicture = {
  assetId: string;
  width: number;
  height: number;
  widths: number[];
  mime: string;
  /** Absent for a picture that came as ready files. */
  print?: string;
  written?: Written;
  alt: string;
  caption: string;
  credit: string;
};

export type PublishedCard = {
  bylines: { personId: string | null; name: string; role: BylineRole; place: string }[];
  picture: PublishedPicture | null;
};

export type PublishedContent = {
  dateline: string;
  body: Body;
  pictures: PublishedPicture[];
  captions: { caption: string; credit: string }[];
  sources: { name: string; url: string | null }[];
  related: Pick<RelatedLink, 'storyId' | 'url' | 'title' | 'line'>[];
  topicIds: string[];
  social: { title: string; description: string };
  search: { title: string; description: string };
};
