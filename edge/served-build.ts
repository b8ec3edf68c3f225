import { log } from '#platform/log.ts';
import { EarlierAssets } from './earlier-assets.ts';

const HOUR_MS = 3_600_000;

/**
 * Says for as long as this process lives which build it serves: its folder must stay, and so must its files for browsers,
 * for a while even after that.
 */
export class ServedBuild {
  readonly assets: EarlierAssets;
  #staticFolder: string;
  #mark: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;

  /** @param folder where the files of all builds are put @param mark says that the build's own folder is in use */
  constructor({ folder, staticFolder, mark }: { folder: string; staticFolder: string; mark: () => Promise<void> }) {
    this.assets = new EarlierAssets(folder);
    this.#staticFolder = staticFolder;
    this.#mark = mark;
  }

  /** Before any page of it is shown: a process of another build may be asked for its files. */
  async begin(): Promise<void> {
    await this.#say();
    this.#timer = setInterval(() => void this.#say(), HOUR_MS);
    this.#timer.unref();
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** Where the program or the disk may not be written, its pages are served all the same. */
  async #say(): Promise<void> {
    try {
      await this.assets.add(this.#staticFolder);
      await this.assets.sweep();
      await this.#mark();
    } catch (error) {
      log.warn({ err: error }, 'The files of this build could not be put aside for when it is replaced.');
    }
  }
}
