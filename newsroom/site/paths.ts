export function topicPath(slug: string): string {
  return `/topics/${slug}`;
}

export function personPath(slug: string): string {
  return `/people/${slug}`;
}
