import { acceptedCodings } from '../accepted.ts';
import { HOST, MOST_HEADERS } from '../framing.ts';
import type { Taste } from '../variants.ts';

/** What of a plain GET the answer depends on, beside its target. */
export type Manner = {
  taste: Taste;
  /** If-None-Match: the tags of what they hold. */
  held: string | undefined;
  /** Whether it is the last one on its connection. */
  isLast: boolean;
};

const GET = 'GET ';
const VERSION = ' HTTP/1.1';
/** RFC 9112, 5, and stricter: one line a field, printable ASCII, no space before the colon. */
const FIELD = /^([A-Za-z0-9-]+):[ \t]*([\t\x20-\x7e]*)$/;
/**
 * What makes a request more than plain: a body, a condition that is seldom heard, a part, another protocol, a way of holding
 * the connection. Each of them is understood by the long way alone, so nothing is understood twice and differently.
 */
const NOT_PLAIN = new Set([
  'content-length',
  'expect',
  'if-match',
  'if-range',
  'proxy-connection',
  'range',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Which say something once or not at all. */
const SINGLE = new Set(['accept-encoding', 'available-dictionary', 'connection', 'host', 'if-none-match']);

/** @param head of a request, without the empty line; @returns where its target ends, or -1 if it is no GET of HTTP/1.1 */
export function endOfTarget(head: string): number {
  if (!head.startsWith(GET)) return -1;
  const endOfLine = head.indexOf('\r\n');
  const end = endOfLine - VERSION.length;
  return end > GET.length && head.startsWith(VERSION, end) ? end : -1;
}

export function targetOf(head: string, end: number): string {
  return head.slice(GET.length, end);
}

/** The fields of a head, from the version of its first line on: what a connection says the same of every request. */
export function fieldsOf(head: string, end: number): string {
  return head.slice(end);
}

/** @returns null unless these are the fields of a plain request, which can be read in one way only */
export function readManner(fields: string): Manner | null {
  const lines = fields.slice(VERSION.length + 2).split('\r\n');
  if (lines.length > MOST_HEADERS) return null;
  const said = new Map<string, string>();
  for (const line of lines) {
    const [, spelled, value = ''] = FIELD.exec(line) ?? [];
    if (spelled === undefined) return null;
    const name = spelled.toLowerCase();
    if (NOT_PLAIN.has(name) || (SINGLE.has(name) && said.has(name))) return null;
    said.set(name, value.trimEnd());
  }
  const connection = said.get('connection')?.toLowerCase() ?? 'keep-alive';
  if (!HOST.test(said.get('host') ?? '') || (connection !== 'keep-alive' && connection !== 'close')) return null;
  const weights = acceptedCodings(said.get('accept-encoding'));
  const taste = { weights, dictionary: said.get('available-dictionary') };
  return { taste, held: said.get('if-none-match'), isLast: connection === 'close' };
}
