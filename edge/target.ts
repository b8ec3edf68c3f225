/** What a request is for, by its target alone. Only the one canonical spelling of an address gets an answer. */
export type Target =
  | { kind: 'bad'; status: 400 | 414 }
  | { kind: 'moved'; to: string }
  | { kind: 'refused' }
  | { kind: 'static'; path: string }
  | { kind: 'frame'; path: string }
  | { kind: 'desk'; area: 'admin' | 'api' }
  | { kind: 'preview'; path: string }
  | { kind: 'page'; path: string; query: string };

const LONGEST = 4_096;
/** RFC 3986 `pchar` and `/`, without `;`: nobody here uses path parameters, and servers disagree on what they mean. */
const PATH = /^(?:[A-Za-z0-9\-._~!$&'()*+,=:@/]|%[0-9A-Fa-f]{2})+$/;
/** What must not stand in a segment in any spelling: separators, control characters, path parameters. */
const FORBIDDEN = /[/\\;\u0000-\u001f\u007f-\u009f]/;
/** Next's other spellings of a page, and maps from what is served to what was written. */
const OTHER_SPELLING = /\.(?:rsc|segments?|prefetch|action|map)$/i;
const QUERY = /^[\x21-\x7e]*$/;

const BAD: Target = { kind: 'bad', status: 400 };

/** @param url in origin-form; see `originForm` */
export function readTarget(url: string): Target {
  if (url.length > LONGEST) return { kind: 'bad', status: 414 };
  if (!url.startsWith('/')) return BAD;
  const mark = url.indexOf('?');
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? '' : url.slice(mark + 1);
  if (!PATH.test(path) || !QUERY.test(query)) return BAD;
  const segments = readSegments(path);
  if (!segments) return BAD;
  const canonical = `/${segments.map(spell).join('/')}`;
  if (canonical !== path) return { kind: 'moved', to: query ? `${canonical}?${query}` : canonical };
  return classify(segments, canonical, query);
}

/**
 * The target without scheme and host, if it has them (absolute-form, RFC 9112, 3.2.2: a server must understand it).
 * @returns null if another host is meant: Nightdesk is no proxy, and forwards nothing
 */
export function originForm(url: string, publicUrl: string): string | null {
  const [, host, rest] = /^https?:\/\/([^/?#]*)(.*)$/i.exec(url) ?? [];
  if (host === undefined || rest === undefined) return url;
  if (host.toLowerCase() !== new URL(publicUrl).host) return null;
  return rest.startsWith('/') ? rest : `/${rest}`;
}

/** Decoded, without empty segments; null for what no browser sends. */
function readSegments(path: string): string[] | null {
  const segments: string[] = [];
  for (const raw of path.split('/')) {
    if (raw === '') continue;
    const segment = decode(raw);
    if (segment === null || segment === '.' || segment === '..' || FORBIDDEN.test(segment)) return null;
    segments.push(segment);
  }
  const isExact = segments[0] === 'admin' || segments[0] === 'api' || segments[0] === '_next';
  return isExact ? segments : segments.map((segment) => segment.replace(/[A-Z]+/g, (run) => run.toLowerCase()));
}

function decode(segment: string): string | null {
  try {
    return decodeURIComponent(segment).normalize('NFC');
  } catch {
    return null;
  }
}

function spell(segment: string): string {
  return encodeURIComponent(segment).replace(/%(?:2[46BC]|3[AD]|40)/g, decodeURIComponent);
}

function classify(segments: string[], path: string, query: string): Target {
  const [first = '', second] = segments;
  if (segments.some((segment) => OTHER_SPELLING.test(segment))) return { kind: 'refused' };
  if (first === '_next' && second === 'static') return { kind: 'static', path };
  if (first === '_frame' && segments.length === 2) return { kind: 'frame', path };
  if (first === 'admin' || first === 'api') return { kind: 'desk', area: first };
  const hidden = segments.some((segment, at) => segment.startsWith('.') && !(at === 0 && segment === '.well-known'));
  if (hidden || first.startsWith('_')) return { kind: 'refused' };
  if (first === 'preview') return { kind: 'preview', path };
  return { kind: 'page', path, query };
}
