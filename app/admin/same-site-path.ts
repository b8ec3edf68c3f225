const HERE = 'https://here.invalid';

/**
 * Where to go after signing in: a path of the desk, or the desk's start for anything that a browser could read as an
 * address elsewhere (`//host`, `/\host`, a scheme, either of them escaped, hidden characters).
 */
export function sameSitePath(next: unknown, otherwise = '/admin'): string {
  if (typeof next !== 'string' || next.length > 500) return otherwise;
  const plain = unescapeWhole(next);
  if (plain === null || /[\\\u0000-\u001f\u007f]/.test(plain) || !/^\/admin(?:[/?#]|$)/.test(plain)) return otherwise;
  if (/\/{2}/.test(plain.split(/[?#]/)[0]!)) return otherwise;
  const url = new URL(next, HERE);
  if (url.origin !== HERE || !/^\/admin(?:\/|$)/.test(url.pathname)) return otherwise;
  return url.pathname + url.search + url.hash;
}

/** Unescaped until nothing is left to unescape; null if it cannot be, or never ends. */
function unescapeWhole(text: string): string | null {
  let plain = text;
  for (let round = 0; round < 4; round++) {
    let once: string;
    try {
      once = decodeURIComponent(plain);
    } catch {
      return null;
    }
    if (once === plain) return plain;
    plain = once;
  }
  return null;
}
