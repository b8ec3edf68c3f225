import { gantry } from '../gantry.ts';
import { clamp, crests, fraction, mix, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, sea, within } from '../shapes.ts';

const HORIZON = 0.5;
const LEAN = -0.86;

/** A quay broken off short, its crane fallen into the water, under a floodlight. */
export const quay: Scene = (x, y, touch) => {
  if (mast(x, y)) return lay(touch, 0.05, x);
  if (stone(x, y, touch)) return;
  if (fallen(x, y)) return lay(touch, 0.03, x);
  if (y > HORIZON) return water(x, y, touch);
  const far = HORIZON - 0.02 - 0.05 * crests(x * 2 + 1, 0, 4);
  if (y > far) return lay(touch, 0.2, y - far * 0.6);
  night(x, y, touch);
};

/** The broken edge: the quay ends here, further out the lower one looks. */
function edge(y: number): number {
  return 0.56 + 0.34 * (y - 0.56) + 0.07 * (noise(y * 17, 3) - 0.5) + 0.03 * (noise(y * 60, 5) - 0.5);
}

function stone(x: number, y: number, touch: Touch): boolean {
  const top = 0.585 + 0.02 * x;
  if (y < top) return false;
  if (x < edge(y)) {
    const deck = y < top + 0.035;
    const crack = Math.abs(x - 0.33 - 0.16 * (y - 0.6) - 0.05 * (noise(y * 22, 9) - 0.5)) < 0.0055;
    const joint = fraction(x / 0.115 + 0.2) < 0.03 || fraction((y - top) / 0.1) < 0.055;
    const face = clamp(
      0.74 - 0.62 * step(0.1, 0.75, Math.hypot(x - 0.34, y - 0.56)) + 0.35 * (rough(x * 22, y * 22, 3) - 0.5),
    );
    return lay(
      touch,
      crack ? 0 : deck ? 0.97 - 0.5 * step(0.2, 0.6, x) : joint ? 0.1 : face,
      deck ? y : x * 0.25 + y,
      deck ? 2 : 0,
    );
  }
  return slab(x, y, 0.79, 0.8, 0.5, 0.15, touch) || slab(x, y, 0.66, 0.9, -0.35, 0.1, touch);
}

/** A piece of the deck that lies askew in the water. */
function slab(x: number, y: number, cx: number, cy: number, turn: number, size: number, touch: Touch): boolean {
  const u = (x - cx) * Math.cos(turn) + (y - cy) * Math.sin(turn);
  const v = -(x - cx) * Math.sin(turn) + (y - cy) * Math.cos(turn);
  const ragged = 0.02 * noise(v * 50 + cx * 9, 2);
  if (Math.abs(u) > size - ragged || v < -0.03 || v > 0.075 + 0.03 * noise(u * 25, 4)) return false;
  return lay(touch, v < 0 ? 0.95 : 0.28 + 0.3 * (rough(u * 30, v * 30, 2) - 0.5), v < 0 ? v : u, v < 0 ? 2 : 0);
}

function fallen(x: number, y: number): boolean {
  const dx = (x - 0.86) / 1.12;
  const dy = (0.86 - y) / 1.12;
  const u = dx * Math.cos(LEAN) - dy * Math.sin(LEAN);
  const v = dx * Math.sin(LEAN) + dy * Math.cos(LEAN);
  return y < 0.845 + 0.02 * noise(x * 30, 1) && gantry(u, v, false);
}

const mast = (x: number, y: number): boolean =>
  away(x, y, 0.16, 0.1, 0.16, 0.6) < 0.005 || within(x, y, 0.125, 0.082, 0.2, 0.112);

function water(x: number, y: number, touch: Touch): void {
  sea(x, y, HORIZON, 0.95, 0.2, touch);
  const pool = Math.exp(-(((x - 0.95) / 0.42) ** 2) - ((y - 0.8) / 0.16) ** 2);
  touch.light = clamp(touch.light * 0.72 + 0.42 * pool);
  if (pool > 0.55 && touch.light > 0.74) touch.tint = 2;
}

function night(x: number, y: number, touch: Touch): true {
  const slope = (y - 0.1) / Math.max(0.001, x - 0.16);
  const lit = x > 0.19 && slope > 0.24 && slope < 0.98;
  const cloud = rough(x * 1.5 + 4, y * 4, 5);
  const fade = step(1.35, 0.2, Math.hypot(x - 0.16, y - 0.1));
  if (lit) return lay(touch, mix(0.5, 0.99, fade), Math.atan2(y - 0.1, x - 0.16) * 0.45, 2);
  return lay(touch, clamp(0.3 + 0.22 * y + 0.55 * (cloud - 0.48)), y + 0.09 * cloud, 1);
}
