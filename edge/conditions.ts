import type { IncomingHttpHeaders } from 'node:http';

/** Entity tags as RFC 9110, 8.8.3 spells them, weak or strong. */
const TAGS = /(W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/** True if the request says nothing about what the reader holds, as most do. */
export function isUnconditional(headers: IncomingHttpHeaders): boolean {
  return headers['if-none-match'] === undefined && headers['if-match'] === undefined;
}

/**
 * RFC 9110, 13.1.1: compared strongly, for who says If-Match means these very bytes. None of our answers says when it was
 * last modified, so If-Unmodified-Since and If-Modified-Since are passed over (13.1.3, 13.1.4).
 */
export function holdsMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined || header.trim() === '*') return true;
  return [...header.matchAll(TAGS)].some(([, weak, tag]) => !weak && tag === etag);
}

/** The tags of If-None-Match, without their weakness: they are compared weakly (13.1.2). `*` stands for `current`. */
export function heldTags(header: string | undefined, current: string): string[] {
  if (header === undefined) return [];
  if (header.trim() === '*') return [current];
  return [...header.matchAll(TAGS)].map(([, , tag]) => tag as string);
}
