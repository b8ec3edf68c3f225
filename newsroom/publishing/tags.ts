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

/** The names under which pages note that they read any of it; the edge drops pages by these. */
export function tagsOf(surface: PublicSurface): string[] {
  return [
    'front',
    'feed',
    'sitemap',
    'furniture',
    `story:${surface.storyId}`,
    `path:${surface.path}`,
    `section:${surface.sectionId}`,
    `translations:${surface.translationGroupId}`,
    ...surface.topicIds.map((id) => `topic:${id}`),
    ...surface.personIds.map((id) => `person:${id}`),
    ...surface.assetIds.map((id) => `asset:${id}`),
  ];
}
