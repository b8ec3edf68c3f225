import type { OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Reading } from '#platform/reading.ts';
import type { Head } from './policy.ts';

/** Sets headers and status at the last moment, so that nothing inside has the last word. */
export function sealHead(res: ServerResponse, head: Head, reading: Reading): void {
  const writeHead = res.writeHead.bind(res);
  const sealed = (status: number, second?: unknown, third?: unknown): ServerResponse => {
    const given = (typeof second === 'string' ? third : second) as
      | OutgoingHttpHeaders
      | OutgoingHttpHeader[]
      | undefined;
    for (const [name, value] of pairs(given)) res.setHeader(name, value);
    for (let at = 0; at < head.length; at += 2) res.setHeader(head[at] as string, head[at + 1] as string);
    if (reading.location) res.setHeader('Location', reading.location);
    return writeHead(status === 200 ? reading.status : status);
  };
  res.writeHead = sealed as ServerResponse['writeHead'];
}

/** What is given to `writeHead` alone would be sent unseen: `getHeader` does not know it. */
export function keepGiven(res: ServerResponse, second?: unknown, third?: unknown): void {
  const given = (typeof second === 'string' ? third : second) as OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined;
  for (const [name, value] of pairs(given)) res.setHeader(name, value);
}

function pairs(given: OutgoingHttpHeaders | OutgoingHttpHeader[] | undefined): [string, number | string | string[]][] {
  if (!given) return [];
  if (!Array.isArray(given))
    return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  return given.flatMap((name, at) => (at % 2 === 0 ? [[String(name), given[at + 1] as string]] : []));
}
