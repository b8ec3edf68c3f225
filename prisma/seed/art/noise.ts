/** Chance that is the same on every machine: everything that looks accidental in a picture comes from here. */

const SIDE = 256;
const LAST = SIDE - 1;
const lattice = new Float32Array(SIDE * SIDE);
for (let i = 0; i < lattice.length; i++) lattice[i] = scatter(i, 7);

function scatter(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 4294967296;
}

/** A number in [0, 1) that belongs to the whole numbers `a` and `b`. */
export function chance(a: number, b = 0): number {
  return scatter(Math.floor(a), Math.floor(b));
}

export const clamp = (v: number, low = 0, high = 1): number => (v < low ? low : Math.min(v, high));
export const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
export const fraction = (v: number): number => v - Math.floor(v);

/** 0 below `from`, 1 above `to`, an S between. `from` may be the greater one. */
export function step(from: number, to: number, v: number): number {
  const t = clamp((v - from) / (to - from));
  return t * t * (3 - 2 * t);
}

/** Smooth hills between 0 and 1, one to each unit. */
export function noise(x: number, y = 0): number {
  const i = Math.floor(x);
  const j = Math.floor(y);
  const fx = x - i;
  const fy = y - j;
  const u = fx * fx * (3 - 2 * fx);
  const v = fy * fy * (3 - 2 * fy);
  const row = (j & LAST) * SIDE;
  const next = ((j + 1) & LAST) * SIDE;
  const a = lattice[row + (i & LAST)] as number;
  const b = lattice[row + ((i + 1) & LAST)] as number;
  const c = lattice[next + (i & LAST)] as number;
  const d = lattice[next + ((i + 1) & LAST)] as number;
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

/** Hills upon hills: `octaves` layers, each half as high and twice as fine. Between 0 and 1, mostly near the middle. */
export function rough(x: number, y = 0, octaves = 4): number {
  let sum = 0;
  let height = 0.5;
  let fine = 1;
  for (let k = 0; k < octaves; k++) {
    sum += height * noise(x * fine + k * 17.3, y * fine + k * 31.7);
    height *= 0.5;
    fine *= 2.03;
  }
  return sum / (1 - 0.5 ** octaves);
}

/** As `rough`, but with sharp crests, as mountains have. */
export function crests(x: number, y = 0, octaves = 4): number {
  let sum = 0;
  let height = 0.5;
  let fine = 1;
  for (let k = 0; k < octaves; k++) {
    sum += height * (1 - Math.abs(2 * noise(x * fine + k * 9.7, y * fine + k * 3.1) - 1));
    height *= 0.5;
    fine *= 2.07;
  }
  return sum / (1 - 0.5 ** octaves);
}
