import { type FileHandle, open, rename, rm } from 'node:fs/promises';
import type { Followed } from '#platform/notices.ts';
import { KEPT, NEW } from './folder.ts';
import type { PageAbout } from './page-record.ts';
import { writeRecord } from './record.ts';

/** The first record of a file: pages of another build, or made with other settings, are nobody's. */
export type BeginAbout = { kind: 'begin'; format: typeof FORMAT; edition: string };
/** Files that are written otherwise are nobody's either. */
export const FORMAT = 1;
/** All pages that were written before it, and not dropped, are true as of this change of the log. */
export type TrueAbout = {
  kind: 'true';
  followed: Followed;
  /** By the database's clock. */
  at: number;
  dropped: string[];
};
export type About = BeginAbout | PageAbout | TrueAbout;

/**
 * The file of this process. Things are only added at its end, in the order in which they were true, so that wherever it is
 * cut off, the beginning is what was true once. It has its name for others when it is whole for the first time.
 */
export class KeptFile {
  readonly name: string;
  bytes = 0;
  readonly beganAt = performance.now();
  #path: string;
  #file: FileHandle;
  isShown = false;

  private constructor(path: string, name: string, file: FileHandle) {
    this.#path = path;
    this.name = name;
    this.#file = file;
  }

  static async begin(folder: string, place: number, edition: string): Promise<KeptFile> {
    const name = `${place}-${crypto.randomUUID()}`;
    const path = `${folder}/${name}`;
    const file = new KeptFile(path, name, await open(path + NEW, 'wx', 0o600));
    try {
      await file.add(writeRecord({ kind: 'begin', format: FORMAT, edition } satisfies BeginAbout));
      return file;
    } catch (error) {
      await file.discard();
      throw error;
    }
  }

  async add(parts: Buffer[]): Promise<void> {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    // What does not fit on the disk is written in part, and without a word.
    const { bytesWritten } = await this.#file.writev(parts);
    if (bytesWritten !== length) throw new Error('There is no room for pages on the disk.');
    this.bytes += length;
  }

  /** From now on others may read it. */
  async show(): Promise<void> {
    if (this.isShown) return;
    await rename(this.#path + NEW, this.#path + KEPT);
    this.isShown = true;
  }

  async close(): Promise<void> {
    await this.#file.close();
  }

  async discard(): Promise<void> {
    await this.#file.close();
    await rm(this.#path + (this.isShown ? KEPT : NEW), { force: true });
  }
}
