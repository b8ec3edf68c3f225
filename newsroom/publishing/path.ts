/**
 * The address of a story: `/{section}/{yyyy}/{mm}/{dd}/{slug}`, with the day of its first publication in the
 * newspaper's zone. Parts are not percent-encoded.
 */
export function pathOf(story: { sectionSlug: string; slug: string; publishedAt: Date }, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA-u-ca-iso8601-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(story.publishedAt);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  const day = `${part('year').padStart(4, '0')}/${part('month')}/${part('day')}`;
  return `/${story.sectionSlug}/${day}/${story.slug}`;
}
