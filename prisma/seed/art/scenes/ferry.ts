import { clamp, fraction, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, within } from '../shapes.ts';

/** A ferry drops into a trough; a great wave stands up before her. */
export const ferry: Scene = (x, y, touch) => {
  if (y > fore(x)) return wave(x, y, fore(x), 0.5, 3, touch);
  const turn = 0.2;
  const dx = x - 0.5;
  const dy = y - 0.56;
  const u = dx * Math.cos(turn) + dy * Math.sin(turn);
  const v = -dx * Math.sin(turn) + dy * Math.cos(turn);
  if (ship(u, v, touch) || breaker(x, y, touch)) return;
  if (y > 0.55 + 0.02 * Math.sin(x * 8)) return wave(x, y, 0.55, 0.34, 11, touch);
  const rain = fraction((x + y * 0.32) * 24 + rough(x * 3, y * 3, 2)) < 0.05;
  const c = rough(x * 1.5 + 8, y * 3.4 + x, 5);
  lay(touch, clamp((rain ? 0.95 : 0.46) + 0.95 * (c - 0.52) + 0.2 * y), y * 0.7 + x * 0.28 + 0.16 * c, 1);
};

/** The crest nearest to us. */
const fore = (x: number): number =>
  0.73 + 0.075 * Math.sin(x * 3.6 + 2.1) + 0.018 * Math.sin(x * 15) + 0.01 * noise(x * 30);

function ship(u: number, v: number, touch: Touch): boolean {
  const top = -0.045 - 0.03 * step(0.15, 0.35, u);
  if (v > top && v < 0.2 && u > -0.34 && u < 0.38 - (v + 0.07) * 0.5) {
    const stripe = Math.abs(v - 0.01) < 0.008;
    const port = Math.abs(v + 0.022) < 0.0085 && Math.abs(fraction(u / 0.036) - 0.5) < 0.24 && u < 0.26;
    return lay(touch, port ? 1 : stripe ? 0.98 : 0.1 + 0.1 * step(0.3, -0.3, u), v, port || stripe ? 2 : 0);
  }
  if (within(u, v, -0.3, -0.115, 0.22, top) || within(u, v, -0.24, -0.175, 0.16, -0.115)) {
    const row = v < -0.115 ? -0.148 : -0.083;
    const pane = Math.abs(v - row) < 0.014 && fraction(u / 0.03) > 0.3;
    return lay(touch, pane ? (noise(u * 50, 3) > 0.4 ? 1 : 0.05) : 0.94, v, pane ? 2 : 0);
  }
  if (within(u, v, 0.04, -0.222, 0.15, -0.175)) lay(touch, v > -0.213 && v < -0.19 ? 0.05 : 0.92, u);
  else if (within(u, v, -0.15, -0.265, -0.07, -0.175)) lay(touch, v < -0.235 ? 0.05 : 0.9, v, v < -0.235 ? 0 : 2);
  else if (away(u, v, 0.08, -0.32, 0.08, -0.22) < 0.0032 || away(u, v, 0.08, -0.31, -0.29, -0.115) < 0.0015)
    lay(touch, 0.04, u);
  else return false;
  return true;
}

/** The wave that curls over at the right. */
function breaker(x: number, y: number, touch: Touch): boolean {
  const crest = 0.71 - 0.5 * step(0.7, 1.3, x) ** 1.25 + 0.1 * step(1.3, 1.55, x);
  const lip = Math.hypot((x - 1.0) / 0.24, (y - 0.44) / 0.2);
  if (y < crest + 0.02 * (noise(x * 26, 2) - 0.5)) {
    const spray = noise(x * 70, y * 70) > 0.72 && crest - y < 0.09 && x > 0.85;
    if (spray) lay(touch, 1, x);
    return spray;
  }
  const hollow = step(1.15, 0.75, lip);
  const turn = Math.atan2(y - 0.5, x - 0.98);
  const swirl = Math.hypot(x - 0.98, (y - 0.5) * 1.15);
  const f = rough(turn * 2.4, swirl * 11, 4);
  const foam = step(0.055, 0, y - crest - 0.05 * (noise(x * 18, y * 18) - 0.4));
  return lay(
    touch,
    clamp(0.5 + 0.9 * (f - 0.5) - 0.34 * hollow + foam),
    foam > 0.6 ? y : swirl + 0.02 * f,
    foam > 0.5 ? 0 : 1,
  );
}

function wave(x: number, y: number, top: number, level: number, seed: number, touch: Touch): void {
  const t = clamp((y - top) / 0.35);
  const bend = 0.03 * Math.sin(x * 8 + y * 11 + seed) + 0.5 * (top - 0.73);
  const r = rough(x * 5 + seed, (y - bend) * 17, 4);
  const foam = step(0.022, 0, y - top - 0.012 * noise(x * 40, seed)) + 0.6 * step(0.66, 0.76, r);
  lay(touch, clamp(level - 0.22 * t + 1.1 * (r - 0.5) + foam), y - bend * 0.8 + 0.02 * r, foam > 0.7 ? 0 : 1);
}
