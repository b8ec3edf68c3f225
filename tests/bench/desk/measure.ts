import { at } from '../figures.ts';

/** What one kind of call took, in milliseconds. */
export type Figure = { what: string; p50: number; p95: number; worst: number };

const WARMING = 15;

/** Calls it over and over, each time with other arguments, one after the other. */
export async function measure(what: string, calls: number, call: (nth: number) => Promise<unknown>): Promise<Figure> {
  const times: number[] = [];
  for (let nth = 0; nth < WARMING + calls; nth += 1) {
    const began = performance.now();
    await call(nth);
    if (nth >= WARMING) times.push(performance.now() - began);
  }
  const part = (of: number) => Math.round(at(times, of) * 10) / 10;
  return { what, p50: part(0.5), p95: part(0.95), worst: part(1) };
}

export function lineOf({ what, p50, p95, worst }: Figure): string {
  return `| ${what.padEnd(48)} | ${[p50, p95, worst].map((ms) => ms.toFixed(1).padStart(7)).join(' | ')} |`;
}
