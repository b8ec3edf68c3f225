import { at } from '../figures.ts';
import type { Load } from './load.ts';

/** What was measured, in every round, and what is wanted of it. */
export type Row = {
  what: string;
  unit: string;
  median: number;
  /** In milliseconds, the worst round's; of what is asked of a server. */
  p99?: number;
  /** Of a core, what the server itself took for each request, or it and its database for a page; the median of the rounds. */
  busyMicros?: number;
  rounds: number[];
  /** How many times as much as what it is compared with: the median of the rounds. */
  ratio?: { to: string; median: number };
  wanted?: { atLeast?: number; atMost?: number; isMet: boolean };
};

type Ratio = { to: string; rounds: number[] };
type Rest = { p99?: number[]; busyMicros?: number[]; ratio?: Ratio };

export function rowOfLoads(what: string, loads: readonly Load[], ratio?: Ratio): Row {
  const [p99, busyMicros] = [loads.map((one) => one.p99), loads.map((one) => one.busyMicros)];
  const perSecond = loads.map((one) => one.perSecond);
  return rowOf(what, 'requests/s', perSecond, { p99, busyMicros, ...(ratio && { ratio }) });
}

export function rowOf(what: string, unit: string, rounds: readonly number[], rest: Rest = {}): Row {
  const { p99, busyMicros, ratio } = rest;
  return {
    what,
    unit,
    median: rounded(at(rounds, 0.5)),
    ...(p99 && { p99: rounded(Math.max(...p99)) }),
    ...(busyMicros && { busyMicros: rounded(at(busyMicros, 0.5)) }),
    rounds: rounds.map(rounded),
    ...(ratio && { ratio: { to: ratio.to, median: rounded(at(ratio.rounds, 0.5)) } }),
  };
}

/** Of the ratio if there is one, or else of the worst that was measured of `p99`, or else of the median. */
export function wanting(row: Row, wanted: { atLeast?: number; atMost?: number }): Row {
  const value = row.ratio?.median ?? row.p99 ?? row.median;
  const isMet =
    value >= (wanted.atLeast ?? Number.NEGATIVE_INFINITY) && value <= (wanted.atMost ?? Number.POSITIVE_INFINITY);
  return { ...row, wanted: { ...wanted, isMet } };
}

/** To three digits, and whole numbers whole. */
function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}

export function each<Thing, Other>(
  things: readonly Thing[],
  others: readonly Other[],
  of: (thing: Thing, other: Other) => number,
) {
  return things.map((thing, nth) => of(thing, others[nth] as Other));
}
