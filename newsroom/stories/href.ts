/** Schemes that a reader's link may have; everything else, and any disguise of it, is refused. */
const SAFE_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const DISGUISE = /[\u0000-\u0020\u007f-\u00a0\u00ad\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]/;

/** True for an absolute http(s), mailto or tel address, or a path of this site. Refuses hidden characters and `//host`. */
export function isSafeHref(href: string): boolean {
  if (href.length > 2048 || DISGUISE.test(href) || href.includes('\\')) return false;
  if (href.startsWith('#')) return true;
  if (href.startsWith('/')) return !href.startsWith('//');
  return URL.canParse(href) && SAFE_SCHEMES.has(new URL(href).protocol);
}
