import type { StoryContent } from '../stories/content.ts';

/** Where readers meet a publication. */
export type PublicSurface = {
  storyId: string;
  path: string;
  sectionId: string;
  translationGroupId: string;
  topicIds: string[];
  personIds: string[];
  assetIds: string[];
};

export function surfacesOf(content: StoryContent): Pick<PublicSurface, 'topicIds' | 'personIds' | 'assetIds'> {
  return {
    topicIds: [...new Set(content.topicIds)],
    personIds: [...new Set(content.bylines.flatMap((byline) => byline.personId ?? []))],
    assetIds: [...new Set(content.pictures.flatMap((picture) => picture.assetId ?? []))],
  };
}

/**
 * The names of what readers lose with a version that is withdrawn or corrected: every page that shows a word of it reads
 * one of these. Lists read each story that they show, so a list without it is none of them.
 */
export function takenWith(version: Pick<PublicSurface, 'storyId' | 'path' | 'translationGroupId'>): string[] {
  return [`story:${version.storyId}`, `path:${version.path}`, `translations:${version.translationGroupId}`, 'sitemap'];
}

/**
 * The names under which pages note that they read any of it; the edge drops pages by these. The furniture is not among
 * them, for all pages read it: see menu.ts.
 */
export function tagsOf(surface: PublicSurface): string[] {
  return [
    'front',
    'feed',
    'sitemap',
    `story:${surface.storyId}`,
    `path:${surface.path}`,
    `section:${surface.sectionId}`,
    `translations:${surface.translationGroupId}`,
    ...surface.topicIds.map((id) => `topic:${id}`),
    ...surface.personIds.map((id) => `person:${id}`),
    ...surface.assetIds.map((id) => `asset:${id}`),
  ];
}
