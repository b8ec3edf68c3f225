import { log } from '#platform/log.ts';
import { Dictionary } from './dictionary.ts';
import { drawFrame } from './frame.ts';
import type { Page } from './page.ts';
import type { Head } from './policy.ts';

/** An address at which no newspaper has anything. */
const NOWHERE = '/-';
/** So many of each kind show what a kind has. */
const SECTIONS = 2;
const ARTICLES = 4;

type Find = (path: string) => Promise<Page>;

/** The frame of this newspaper's pages as readers' browsers keep it; undefined until it has been drawn. */
export class SharedFrame {
  dictionary: Dictionary | undefined;
  #common: Head;
  #isDrawing = false;

  constructor(common: Head) {
    this.#common = common;
  }

  /** Looks at a few pages as any reader would. Without a dictionary readers lose nothing but bytes, so a failure is noted. */
  async draw(find: Find): Promise<void> {
    if (this.dictionary || this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      const nowhere = await find(NOWHERE);
      const front = await find('/');
      const pages = [front, ...(await Promise.all(pathsIn(textOf(front)).map(find)))];
      const shown = pages.filter(({ isDocument, reply }) => isDocument && reply.status === 200);
      const dictionary = new Dictionary(await drawFrame(textOf(nowhere), shown.map(textOf)), this.#common);
      await dictionary.reply.compressBest();
      await Promise.all([nowhere, ...shown].map(({ reply }) => reply.share(dictionary)));
      this.dictionary = dictionary;
    } catch (error) {
      log.warn({ err: error }, 'The frame that pages share was not drawn: they are sent without it.');
    } finally {
      this.#isDrawing = false;
    }
  }
}

/** RFC 9842, 9: over plain HTTP anything on the way could change the dictionary. Browsers hold their own machine for safe. */
export function mayShareFrame(publicUrl: string): boolean {
  const { protocol, hostname } = new URL(publicUrl);
  return (
    protocol === 'https:' || hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1'
  );
}

function textOf({ reply }: Page): string {
  return reply.body.toString('utf8');
}

/** Some sections and some articles to which the front leads. */
function pathsIn(front: string): string[] {
  const paths = new Set([...front.matchAll(/ href="(\/[^"?#.]+)"/g)].map(([, path]) => path as string));
  const deep = (from: number, to: number) => [...paths].filter((path) => inRange(path.split('/').length - 1, from, to));
  return [...deep(1, 1).slice(0, SECTIONS), ...deep(3, 9).slice(0, ARTICLES)];
}

function inRange(depth: number, from: number, to: number): boolean {
  return depth >= from && depth <= to;
}
