import { parentPort } from 'node:worker_threads';
import sharp from 'sharp';
import { print, type Width } from './print.ts';

/** Draws what it is told, one after another, on a thread of its own. */
sharp.concurrency(1);
parentPort?.on('message', async ({ name, width }: { name: string; width: Width }) => {
  parentPort?.postMessage({ name, width, bytes: (await print(name, width)).bytes });
});
