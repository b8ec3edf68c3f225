import { clamp, fraction, noise, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';

const MIDDLE = 0.75;
/** Centre, half width, height of the tallest pipe, how many pipes. */
const TOWERS = [
  { at: 0, half: 0.165, top: 0.07, pipes: 7, peak: 1 },
  { at: -0.345, half: 0.165, top: 0.3, pipes: 9, peak: -1 },
  { at: 0.345, half: 0.165, top: 0.3, pipes: 9, peak: -1 },
  { at: -0.61, half: 0.085, top: 0.13, pipes: 3, peak: 1 },
  { at: 0.61, half: 0.085, top: 0.13, pipes: 3, peak: 1 },
] as const;
const FOOT = 0.8;

/** The front of an old organ: towers of polished pipes over a carved case. */
export const organ: Scene = (x, y, touch) => {
  const u = x - MIDDLE;
  if (y > FOOT) return console(u, y, touch);
  for (const tower of TOWERS) {
    const s = (u - tower.at) / tower.half;
    if (Math.abs(s) < 1 && pipes(s, y, tower, touch)) return;
  }
  const d = Math.hypot(u, y - 1.05);
  const rib = fraction((Math.atan2(u, 1.05 - y) / Math.PI) * 13 + 0.5) < 0.06;
  lay(touch, rib ? 0.6 : clamp(0.2 + 0.25 * step(1.2, 0.3, d) + 0.1 * (noise(x * 4, y * 4) - 0.5)), d, 1);
};

function pipes(s: number, y: number, tower: (typeof TOWERS)[number], touch: Touch): boolean {
  const at = ((s + 1) / 2) * tower.pipes;
  const n = Math.floor(at);
  const e = (at - n - 0.5) * 2.14;
  const off = Math.abs(n - (tower.pipes - 1) / 2) / (tower.pipes / 2);
  const high = tower.peak > 0 ? off * 0.13 : (1 - off) * 0.17;
  const top = tower.top + high;
  const carved = top - 0.022 - 0.014 * Math.abs(Math.sin(at * Math.PI * 2));
  const mouth = 0.675 + 0.035 * (tower.peak > 0 ? 1 - off : off);
  if (y < carved) return false;
  if (y < top) {
    return lay(touch, clamp(0.9 - 0.4 * Math.abs(e)), s * 0.2 + y, 2);
  }
  if (Math.abs(e) > 1) {
    return lay(touch, 0.03, y);
  }
  if (y > FOOT - 0.025) {
    return lay(touch, fraction(at * 2) < 0.5 ? 0.85 : 0.2, y, 2);
  }
  if (y > mouth) {
    const cone = 1 - (0.62 * (y - mouth)) / (FOOT - mouth);
    return lay(touch, Math.abs(e) > cone ? 0.04 : metal(e / cone), y + 0.012 * e * e);
  }
  const lip = (mouth - y) / 0.05;
  const gap = y > mouth - 0.011 && Math.abs(e) < 0.62;
  const shield = lip < 1.5 && Math.abs(e) < 0.62 * Math.sqrt(clamp(1 - (lip / 1.5) ** 2));
  return lay(
    touch,
    gap ? 0 : shield ? metal(e) * 0.55 + 0.42 : metal(e),
    shield ? y : y + 0.014 * e * e,
    shield ? 2 : 0,
  );
}

/** Polished tin: a bright edge, a dark core, a soft return. */
function metal(e: number): number {
  return clamp(0.14 + 0.95 * step(0.42, 0, Math.abs(e + 0.38)) + 0.4 * step(0.3, 0, Math.abs(e - 0.74)));
}

function console(u: number, y: number, touch: Touch): true {
  if (y < 0.83) return lay(touch, y < 0.81 ? 0.98 : 0.12, y, 2);
  const panel = Math.abs(fraction((u + 0.75) / 0.25) - 0.5);
  const deep = Math.abs((y - 0.915) / 0.055);
  const frame = panel > 0.43 || deep > 1;
  const inner = Math.hypot(panel / 0.34, deep / 0.82) < 1;
  return lay(touch, frame ? 0.42 : inner ? 0.3 : 0.1, frame ? y + 0.006 * noise(u * 9, y * 70) : u, frame ? 1 : 0);
}
