import { newReading, type Reading, whileReading } from '#platform/reading.ts';
import { Capture, type Inner, impersonalRequest } from './inner.ts';
import type { Head } from './policy.ts';

export type Rendered = {
  status: number;
  type: string;
  body: Buffer;
  location: string | null;
  /** The few headers of the page that are passed on. */
  carried: Head;
  tags: Set<string>;
  /** Of the tags, what was there. */
  found: Set<string>;
  query: Set<string>;
  /** By the database's clock. */
  startedAt: number;
};

export class RenderFailed extends Error {
  override name = 'RenderFailed';
  /** As Next answered, or a gateway would have to say. */
  readonly status: number;

  constructor(message: string, status = 500) {
    super(message);
    this.status = status;
  }
}

const LONGEST_RENDER_MS = 20_000;
/** What a page may say about itself. Cookies, caching and policies are not among it. */
const CARRIED = ['content-disposition', 'content-language', 'x-robots-tag'];

/** Has the page made, and hears from it what it read and how it wants to be answered. */
export async function render(inner: Inner, url: string, publicUrl: string, startedAt: number): Promise<Rendered> {
  const reading = newReading();
  const req = impersonalRequest(url, publicUrl);
  const res = new Capture(req);
  const made = whileReading(reading, async () => {
    await inner(req, res);
    return res.done;
  });
  const body = await inTime(made, res);
  if (res.statusCode >= 500) throw new RenderFailed(`The page answered ${res.statusCode}.`, res.statusCode);
  return {
    status: statusOf(res, reading),
    type: headerOf(res, 'content-type') ?? 'application/octet-stream',
    body,
    location: readLocation(reading.location ?? headerOf(res, 'location')),
    carried: CARRIED.flatMap((name) => {
      const value = headerOf(res, name);
      return value === undefined ? [] : [name, value];
    }),
    tags: reading.tags,
    found: reading.found,
    query: reading.query,
    startedAt,
  };
}

function statusOf(res: Capture, reading: Reading): number {
  return res.statusCode === 200 ? reading.status : res.statusCode;
}

async function inTime(made: Promise<Buffer>, res: Capture): Promise<Buffer> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new RenderFailed('The page took too long.', 504));
    res.destroy();
  }, LONGEST_RENDER_MS);
  try {
    return await Promise.race([made, late]);
  } finally {
    clearTimeout(timer);
    made.catch(() => undefined);
  }
}

function headerOf(res: Capture, name: string): string | undefined {
  const value = res.getHeader(name);
  return Array.isArray(value) ? value.join(', ') : value?.toString();
}

/** Spelled so that no line end and no other host slips in. */
function readLocation(location: string | null | undefined): string | null {
  if (!location) return null;
  if (/^https?:\/\//.test(location)) return new URL(location).href;
  if (!/^\/(?![/\\])/.test(location)) throw new RenderFailed('The page leads to what is no address.');
  const { pathname, search } = new URL(location, 'http://nightdesk.invalid');
  return pathname + search;
}
