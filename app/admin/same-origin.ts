import { settings } from '#platform/config.ts';

/**
 * True if the page that sends this request is one of ours: a browser says its origin with every POST, and ours is the host
 * that was asked, or what readers type. Missing or `null` is not ours.
 */
export function isSameOrigin(headers: Headers, publicUrl = settings().publicUrl): boolean {
  const origin = headers.get('origin');
  if (!origin || !URL.canParse(origin)) return false;
  if (new URL(origin).host !== headers.get('host') && origin !== publicUrl) return false;
  const site = headers.get('sec-fetch-site');
  return site === null || site === 'same-origin';
}
