import { log } from '#platform/log.ts';
import { tick } from './tick.ts';

const EVERY_MS = 20_000;

/** Ticks for as long as the server lives. A tick that fails is told and done again by the next. */
export function startClock(): { stop(): Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(tick).catch((error) => log.error({ err: error }, 'The clock did not finish a tick.'));
  }, EVERY_MS);
  timer.unref();
  const stop = async () => {
    clearInterval(timer);
    await running;
  };
  return { stop };
}
