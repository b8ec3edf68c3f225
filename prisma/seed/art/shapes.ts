import { clamp, crests, mix, noise, rough, step } from './noise.ts';
import { lay, type Touch } from './scene.ts';

/** Shapes and grounds that more than one scene is made of. */

/** Distance from a point to the line between two others. */
export function away(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax;
  const dy = by - ay;
  const t = clamp(((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}

export function within(x: number, y: number, left: number, top: number, right: number, bottom: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Nearest distance to a line through many points, `points` being x, y, x, y … */
export function awayFromPath(x: number, y: number, points: readonly number[]): number {
  let least = 9;
  for (let i = 0; i + 3 < points.length; i += 2) {
    const d = away(x, y, points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!);
    if (d < least) least = d;
  }
  return least;
}

/** The sea from the horizon `top` down, with a path of light under `sunX`. */
export function sea(x: number, y: number, top: number, sunX: number, glint: number, touch: Touch): void {
  const t = (y - top) / (1 - top);
  const depth = 1 / (t + 0.14);
  const swell = rough((x - 0.75) * depth * 1.1 + 7, depth * 2.6, 4);
  const path = Math.exp(-(((x - sunX) / (0.07 + 0.2 * t)) ** 2)) * step(0.4, 0.62, swell) * glint;
  const light = mix(0.6, 0.4, t) + (swell - 0.5) * (0.55 + 0.5 * t) + path;
  lay(touch, clamp(light), y + 0.012 * (0.3 + t) * Math.sin((x - 0.75) * depth * 3 + swell * 9), path > 0.45 ? 2 : 1);
}

/** Rock faces below a crest line at height `crest`: lit on one side, dark on the other, mist at the foot. */
export function mountain(x: number, y: number, crest: number, fine: number, touch: Touch): void {
  const fold = (a: number): number => crests(a * 4.1 * fine + y * 1.4 * fine, y * 2.7 * fine, 5);
  const slope = (fold(x + 0.006) - fold(x - 0.006)) / 0.012;
  const lit = step(-1.6, 1.9, slope);
  const mist = step(0.03, 0.27, y - crest) * 0.45;
  lay(touch, clamp(mix(0.12, 1.02, lit) * (1 - mist) + mist * 0.62), y * 0.8 + (lit > 0.5 ? x * 0.55 : -x * 0.55));
}

/** A sky of long clouds; lines bend with them. */
export function clouds(x: number, y: number, seed: number, low: number, high: number, touch: Touch): void {
  const c = rough(x * 1.35 + seed, y * 4.6 + seed * 3, 5);
  lay(touch, clamp(mix(low, high, step(0.33, 0.68, c))), y + 0.1 * c, 1);
}

/** A gull, wings up: a stroke that bends twice. */
export function gull(x: number, y: number, cx: number, cy: number, size: number): boolean {
  const a = Math.abs(x - cx) / size;
  if (a > 1) return false;
  const wing = cy - size * (0.62 * a - 0.42 * a * a * a) + size * 0.1;
  return Math.abs(y - wing) < size * (0.1 - 0.07 * a);
}

/** A spruce with its foot at (cx, foot); true inside. */
export function spruce(x: number, y: number, cx: number, foot: number, height: number): boolean {
  const q = (foot - y) / height;
  if (q < 0 || q > 1) return false;
  if (q < 0.09) return Math.abs(x - cx) < height * 0.022;
  const tier = 1 - ((q * 6.5) % 1);
  return Math.abs(x - cx) < height * 0.2 * (1 - q) * (0.55 + 0.6 * tier) * (0.85 + 0.3 * noise(q * 40, cx * 50));
}
