import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { log } from '#platform/log.ts';
import type { Followed } from '#platform/notices.ts';
import type { Page } from '../page.ts';
import { filesFor, goneMeanwhile } from './folder.ts';
import { type About, FORMAT } from './kept-file.ts';
import { readPage } from './page-record.ts';
import { readRecords } from './record.ts';

/** What an earlier process left. */
export type Left = {
  pages: Map<string, Page>;
  /** The change of the log as of which all of them were true, and when, by the database's clock. */
  followed: Followed;
  at: number;
};

/**
 * The pages of the best file that there is. One that cannot be read is removed: the start is never stopped by it.
 * @param edition pages of another one are left out
 */
export async function readKept(folder: string, place: number, edition: string): Promise<Left | null> {
  for (const path of await filesFor(place, folder)) {
    try {
      const left = await readFile(path, edition);
      if (left) return left;
    } catch (error) {
      log.warn({ err: error, file: basename(path) }, 'Pages on disk could not be read, and are made anew.');
      await rm(path, { force: true });
    }
  }
  return null;
}

/** Null if nothing in it is for us. @throws if it is no file of kept pages */
async function readFile(path: string, edition: string): Promise<Left | null> {
  const file = await open(path).catch(goneMeanwhile);
  if (!file) return null;
  try {
    const reading = readRecords<About>(file);
    const first = await reading.next();
    const about = first.done ? null : first.value.about;
    if (about?.kind !== 'begin') throw new Error('This is no file of kept pages.');
    return about.format === FORMAT && about.edition === edition ? await readAll(reading, path) : null;
  } finally {
    await file.close();
  }
}

async function readAll(reading: ReturnType<typeof readRecords<About>>, path: string): Promise<Left | null> {
  let left: Left | null = null;
  const pages = new Map<string, Page>();
  const unsure = new Map<string, Page>();
  let next = await reading.next();
  for (; !next.done; next = await reading.next()) {
    const { about, bytes } = next.value;
    if (about.kind === 'page') unsure.set(about.key, readPage(about, bytes));
    if (about.kind !== 'true') continue;
    for (const [key, page] of unsure) put(pages, key, page);
    unsure.clear();
    for (const key of about.dropped) pages.delete(key);
    left = { pages, followed: about.followed, at: about.at };
  }
  if (next.value === 'damaged') {
    // What stands before the damage is whole, and was true once; the log says what of it still is.
    log.warn({ file: basename(path), pages: pages.size }, 'Pages on disk are damaged: a part of them is made anew.');
    await rm(path, { force: true });
  }
  return left;
}

/** What was written last comes last. */
function put(pages: Map<string, Page>, key: string, page: Page): void {
  pages.delete(key);
  pages.set(key, page);
}
