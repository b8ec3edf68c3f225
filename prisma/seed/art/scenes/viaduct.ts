import { chance, clamp, crests, fraction, mix, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { mountain, spruce } from '../shapes.ts';

const RAIL = 0.475;
const SPAN = 0.165;
const MOON = { x: 0.3, y: 0.15 };

/** A night train with lit windows crosses a high viaduct between mountains. */
export const viaduct: Scene = (x, y, touch) => {
  if (woods(x, y, touch) || train(x, y, touch) || arches(x, y, touch)) return;
  const floor = 0.9 - 0.34 * Math.abs((x - 0.72) / 0.75) ** 1.7 + 0.03 * rough(x * 6, 3, 3);
  if (y > floor) {
    const t = rough(x * 9, y * 12, 4);
    return lay(
      touch,
      clamp(0.46 + 0.9 * (t - 0.55) - 0.25 * (y - 0.6)),
      x * (x < 0.72 ? 0.5 : -0.5) + y * 0.85 + 0.04 * t,
    );
  }
  const near = 0.52 - 0.26 * (crests(x * 1.35 + 1.2, 0, 5) - 0.35) - 0.06 * Math.abs(x - 0.75);
  if (y > near)
    return lay(
      touch,
      clamp(0.4 - 0.5 * (rough(x * 8, y * 10, 3) - 0.5) + step(0.1, 0.4, y - near) * 0.35),
      y - near * 0.7 + x * 0.12,
      1,
    );
  const far = 0.345 - 0.42 * (crests(x * 0.95 + 5.3, 0, 6) - 0.5);
  if (y > far) return mountain(x, y, far, 0.9, touch);
  const d = Math.hypot(x - MOON.x, y - MOON.y);
  if (d < 0.062) return lay(touch, 1, y, 2);
  if (chance(x * 105, y * 105) > 0.9968) return lay(touch, 1, x);
  lay(touch, clamp(0.66 - 0.46 * step(0.04, 0.8, d) + 0.25 * (rough(x * 2, y * 6, 4) - 0.5)), d, 1);
};

function train(x: number, y: number, touch: Touch): boolean {
  if (y < RAIL - 0.062 || y > RAIL - 0.014 || x < 0.28 || x > 1.5) return false;
  const at = (x - 0.28) / 0.163;
  const f = fraction(at);
  if (f > 0.965) return false;
  const nose = at < 1 ? (RAIL - 0.014 - y) * 0.9 : 0;
  if (x < 0.28 + nose) return false;
  const window = y > RAIL - 0.051 && y < RAIL - 0.032;
  const pane = window && (at < 1 ? f > 0.12 && f < 0.24 : Math.abs(fraction(f * 9) - 0.5) < 0.3);
  const stripe = Math.abs(y - RAIL + 0.024) < 0.0018;
  return lay(touch, pane ? 1 : stripe ? 0.9 : y < RAIL - 0.057 ? 0.5 : 0.07, y, pane || stripe ? 2 : 0);
}

function arches(x: number, y: number, touch: Touch): boolean {
  if (y < RAIL - 0.014) return false;
  if (y < RAIL + 0.012) {
    return lay(touch, y < RAIL - 0.006 ? 0.98 : y < RAIL ? 0.1 : 0.8, y);
  }
  const f = fraction(x / SPAN + 0.12);
  const spring = RAIL + 0.105;
  const open = y < spring ? Math.hypot((f - 0.5) / 0.36, (y - spring) / 0.083) < 1 : f > 0.14 && f < 0.86;
  if (open) return false;
  const pier = f < 0.5 ? (f + 0.14) / 0.28 : (f - 0.86) / 0.28;
  const course = fraction(y / 0.0175) < 0.14 ? 0.2 : 0;
  const ring = y < spring && Math.hypot((f - 0.5) / 0.36, (y - spring) / 0.083) < 1.13 ? 0.3 : 0;
  lay(touch, clamp(mix(1, 0.22, step(0.25, 0.85, y < spring ? 0.4 : pier)) - course - ring), y);
  return y < 0.93 - 0.34 * Math.abs((x - 0.72) / 0.75) ** 1.7 + 0.03;
}

const TREES = Array.from({ length: 34 }, (_, i) => ({
  x: i % 2 ? 0.46 * chance(i, 31) ** 1.2 - 0.02 : 1.52 - 0.46 * chance(i, 31) ** 1.2,
  foot: 0.8 + 0.22 * chance(i, 32) + 0.05 * (i % 2),
  high: 0.13 + 0.1 * chance(i, 33),
})).sort((a, b) => b.foot - a.foot);

function woods(x: number, y: number, touch: Touch): boolean {
  if (y < 0.6) return false;
  for (const { x: cx, foot, high } of TREES) {
    if (Math.abs(x - cx) > 0.06 || !spruce(x, y, cx, foot, high)) continue;
    return lay(touch, x < cx ? 0.3 : 0.06, x + y * 0.35);
  }
  return false;
}
