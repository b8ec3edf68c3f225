import type { CdnSettings } from '#platform/cdn-settings.ts';
import type { Found } from '../handling.ts';
import type { Head } from '../policy.ts';

/**
 * For how many seconds caches in front of us may show a page without asking: for every page the same. A page that turns
 * at a known hour is purged at that hour; if it said so beforehand, the hour of a story that is not public yet could be
 * read from it. This is also how long a purge that could not be sent leaves what was.
 */
export const LIFETIME_S = 300;

/** What is said to the caches in front of us. Browsers go by `Cache-Control`, which stays as it is (RFC 9213, 2.1). */
export function cdnHead(names: string[], { fastly, cloudflare, varnish }: CdnSettings, grace: number): Head {
  const control = `max-age=${LIFETIME_S}${grace > 0 ? `, stale-if-error=${grace}` : ''}`;
  const head = ['CDN-Cache-Control', control];
  // Fastly goes by its own name of it alone.
  if (fastly) head.push('Surrogate-Control', control);
  if (fastly || varnish.length > 0) head.push('Surrogate-Key', names.join(' '));
  if (cloudflare) head.push('Cache-Tag', names.join(','));
  return head;
}

/**
 * What we keep ourselves and know to be true, and shows something or leads there. Not what is not there: the answer for an
 * address must be one and the same until the moment at which there is something, and nobody can purge what never was.
 */
export function mayBeKept({ page, handling }: Found): boolean {
  const { status } = page.reply;
  const isThere = status === 200 || status === 301 || status === 308;
  return isThere && typeof handling === 'string' && page.isKept && page.doubtedSince === null;
}
