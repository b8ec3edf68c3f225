import { log } from '#platform/log.ts';
import { Dictionary } from './dictionary.ts';
import { drawFrame } from './frame.ts';
import type { Found } from './handling.ts';
import type { Page } from './page.ts';
import type { Head } from './policy.ts';
import type { Reply } from './reply.ts';

/** An address at which no newspaper has anything. */
const NOWHERE = '/-';
/** So many of each kind show what a kind has. */
const SECTIONS = 2;
const ARTICLES = 4;

const NOTHING: Head = [];

type Find = (path: string) => Promise<Found>;

/** The frame of this newspaper's pages as readers' browsers keep it; undefined until it has been drawn. */
export class SharedFrame {
  dictionary: Dictionary | undefined;
  #common: Head;
  #isDrawing = false;

  constructor(common: Head) {
    this.#common = common;
  }

  find(path: string): Reply | undefined {
    return this.dictionary?.path === path ? this.dictionary.reply : undefined;
  }

  /** Where it is, for documents that are sent to who does not have it. @param available what they say that they have */
  tell(available: string | undefined, { isDocument }: Page): Head {
    const { dictionary } = this;
    const isNews = dictionary && isDocument && available !== dictionary.available;
    return isNews ? dictionary.link : NOTHING;
  }

  /**
   * Looks at a few pages as any reader would. Without a dictionary readers lose nothing but bytes, so a failure is noted. A
   * newspaper without an article, or of which we do not know that its pages are true, is looked at again when a page was
   * made.
   * @param read the path of a page that was just made
   */
  async draw(find: Find, read?: string): Promise<void> {
    if (this.dictionary || this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      const nowhere = await find(NOWHERE);
      const front = await find('/');
      const paths = pathsIn(textOf(front.page), read);
      if (!paths.some(isArticle)) return;
      const seen = [nowhere, front, ...(await Promise.all(paths.map(find)))];
      // What was taken away since, or may have been, is learned from by nobody.
      if (!seen.every(isTrue)) return;
      const shown = seen.slice(1).map(pageOf).filter(isShown);
      const dictionary = new Dictionary(await drawFrame(textOf(nowhere.page), shown.map(textOf)), this.#common);
      await dictionary.reply.compressBest();
      await Promise.all([nowhere.page, ...shown].map(({ reply }) => reply.share(dictionary)));
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

function isTrue({ page, handling }: Found): boolean {
  return typeof handling === 'string' && page.doubtedSince === null;
}

function pageOf({ page }: Found): Page {
  return page;
}

function isShown({ isDocument, reply }: Page): boolean {
  return isDocument && reply.status === 200;
}

function textOf({ reply }: Page): string {
  return reply.body.toString('utf8');
}

/** Some sections and then some articles to which the front leads, or the one that was read. */
function pathsIn(front: string, read = '/'): string[] {
  const paths = [...new Set([...front.matchAll(/ href="(\/[^"?#.]+)"/g)].map(([, path]) => path as string))];
  const articles = paths.filter(isArticle).slice(0, ARTICLES);
  if (articles.length === 0 && isArticle(read)) articles.push(read);
  return [...paths.filter((path) => path !== '/' && depthOf(path) === 1).slice(0, SECTIONS), ...articles];
}

/** Nothing else stands so deep: /world/2026/11/27/ferry. */
function isArticle(path: string): boolean {
  return depthOf(path) >= 3;
}

function depthOf(path: string): number {
  return path.split('/').length - 1;
}
