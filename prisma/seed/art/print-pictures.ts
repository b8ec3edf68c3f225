import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pictures } from './pictures.ts';
import { WIDTHS, type Width } from './print.ts';

export type Printed = { name: string; files: { width: Width; height: number; path: string }[] };
type Order = { name: string; width: Width; path: string };

/**
 * Draws all pictures into `folder`, two or more at a time, and tells where they lie. What was drawn before by the same
 * program is not drawn again: the file's name carries a mark of the program's text.
 */
export async function printPictures(
  folder: string,
  onPrinted: (done: number, of: number) => void,
  {
    names = pictures.map((picture) => picture.name),
    widths = WIDTHS,
  }: { names?: string[]; widths?: readonly Width[] } = {},
): Promise<Printed[]> {
  await mkdir(folder, { recursive: true });
  const mark = await markOfProgram();
  const orders = names.flatMap((name) =>
    widths.map((width) => ({ name, width, path: join(folder, `${name}-${width}-${mark}.avif`) })),
  );
  const there = new Set(await readdir(folder));
  const missing = orders.filter(({ path }) => !there.has(path.slice(folder.length + 1)));
  await printAll(missing, (done) => onPrinted(done, missing.length));
  return names.map((name) => ({
    name,
    files: orders
      .filter((order) => order.name === name)
      .map(({ width, path }) => ({ width, height: (width / 3) * 2, path })),
  }));
}

/** Ten characters that change whenever a file of the engraving program changes. */
async function markOfProgram(): Promise<string> {
  const files = await readdir(import.meta.dirname, { recursive: true });
  const hash = createHash('sha256');
  for (const file of files.filter((name) => name.endsWith('.ts')).sort()) {
    hash.update(await readFile(join(import.meta.dirname, file)));
  }
  return hash.digest('hex').slice(0, 10);
}

async function printAll(orders: Order[], onPrinted: (done: number) => void): Promise<void> {
  const waiting = orders.toSorted((a, b) => b.width - a.width);
  let done = 0;
  const hands = Math.min(4, availableParallelism(), waiting.length);
  await Promise.all(Array.from({ length: hands }, () => work(waiting, () => onPrinted(++done))));
}

/** One thread that takes orders until none is left. */
async function work(waiting: Order[], onPrinted: () => void): Promise<void> {
  const worker = new Worker(new URL('./print-worker.ts', import.meta.url));
  try {
    for (let order = waiting.shift(); order; order = waiting.shift()) {
      await keep(order.path, await ask(worker, order));
      onPrinted();
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, { name, width }: Order): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', ({ bytes }: { bytes: Uint8Array }) => {
      worker.off('error', reject);
      resolve(bytes);
    });
    worker.postMessage({ name, width });
  });
}

/** Whole or not at all: a killed program leaves no half picture behind under the right name. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}
