import { z } from 'zod';
import type { SharedWords } from './encodings.ts';
import { Page } from './page.ts';
import { Reply } from './reply.ts';
import { SUFFIX_NAMES } from './variants.ts';

/** What stands before the bytes of a packed page, as JSON behind its own length. */
const HeadForm = z.object({
  status: z.number(),
  type: z.string(),
  head: z.array(z.string()),
  tags: z.array(z.string()),
  found: z.array(z.string()),
  query: z.array(z.string()),
  startedAt: z.number(),
  asOf: z.number(),
  madeInMs: z.number(),
  renderedInMs: z.number(),
  /** In the order of the bytes that follow. */
  variants: z.array(z.object({ suffix: z.enum(SUFFIX_NAMES), bytes: z.number(), mark: z.string().optional() })),
});

const LENGTH = 4;

/**
 * A page in one piece, with every coding that there is of it, for a process of the same edition. Until when it is true is
 * not in it: the hour of a story that is not public yet stays where it is.
 * @param asOf the last change of the log at which the page is known to be true
 */
export function packPage({ reply, tags, found, query, startedAt, madeInMs, renderedInMs }: Page, asOf: number): Buffer {
  const variants = reply.variants.map(({ suffix, body, mark }) => ({ suffix, bytes: body.length, mark }));
  const read = { tags: [...tags], found: [...found], query: [...query], startedAt, asOf, madeInMs, renderedInMs };
  const said: z.infer<typeof HeadForm> = {
    status: reply.status,
    type: reply.type,
    head: reply.given,
    ...read,
    variants,
  };
  const head = Buffer.from(JSON.stringify(said));
  const length = Buffer.alloc(LENGTH);
  length.writeUInt32LE(head.length);
  return Buffer.concat([length, head, ...reply.variants.map(({ body }) => body)]);
}

/**
 * @param shared the frame as readers of this process have it; what was coded with another is left out
 * @throws if it is not whole
 */
export function unpackPage(packed: Buffer, shared: SharedWords | undefined): Page {
  const from = LENGTH + packed.readUInt32LE(0);
  const { status, type, head, variants, ...rest } = HeadForm.parse(JSON.parse(packed.toString('utf8', LENGTH, from)));
  const bodies = cut(packed.subarray(from), variants);
  const plain = bodies.get('');
  if (!plain) throw new Error('A packed page has no words.');
  const reply = new Reply(status, type, head, plain.body);
  for (const [suffix, { body, mark }] of bodies) {
    if (suffix === '' || (mark !== undefined && mark !== shared?.mark)) continue;
    reply.take(suffix, body, mark === undefined ? undefined : shared);
  }
  const { tags, found, query, startedAt, asOf, madeInMs, renderedInMs } = rest;
  const read = { tags: new Set(tags), found: new Set(found), query: new Set(query), startedAt, type };
  return Object.assign(new Page(reply, read), { asOf, madeInMs, renderedInMs });
}

function cut(bytes: Buffer, variants: z.infer<typeof HeadForm>['variants']) {
  let at = 0;
  const bodies = new Map(
    variants.map(({ suffix, bytes: length, mark }) => {
      // A copy of its own: a part of the whole would keep all of it in memory.
      const body = Buffer.from(bytes.subarray(at, at + length));
      at += length;
      return [suffix, { body, mark }] as const;
    }),
  );
  if (at !== bytes.length) throw new Error('A packed page is not whole.');
  return bodies;
}
