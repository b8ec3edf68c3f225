import { chance, clamp, fraction, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, within } from '../shapes.ts';

/** A shop window at night: loaves on three shelves, an awning, a lamp, wet cobbles before it. */
export const bakery: Scene = (x, y, touch) => {
  if (y > 0.83) return cobbles(x, y, touch);
  if (lamp(x, y, touch) || awning(x, y, touch) || window(x, y, touch) || door(x, y, touch)) return;
  const course = Math.floor(y / 0.045);
  const seam = fraction(y / 0.045) < 0.09 || fraction(x / 0.115 + (course % 2) * 0.5) < 0.035;
  const glow = Math.exp(-(((x - 0.68) / 0.75) ** 2) - ((y - 0.6) / 0.5) ** 2);
  const tone = chance(x / 0.115 + (course % 2) * 0.5, course);
  lay(touch, seam ? 0.04 : clamp(0.12 + 0.34 * glow + 0.2 * (tone - 0.5)), y + 0.004 * noise(x * 50, y * 9), 1);
};

function awning(x: number, y: number, touch: Touch): boolean {
  const t = (y - 0.2) / 0.13;
  const left = 0.235 - 0.035 * t;
  const right = 1.015 + 0.035 * t;
  if (t < 0 || x < left || x > right) return false;
  const stripe = ((x - left) / (right - left)) * 13;
  const hem = 1 + 0.16 * Math.sqrt(Math.max(0, 1 - (2 * fraction(stripe) - 1) ** 2));
  if (t > hem) return false;
  const pale = Math.floor(stripe) % 2 === 0;
  return lay(touch, clamp((pale ? 0.98 : 0.22) - 0.25 * step(0.8, 1.1, t)), y, pale ? 0 : 2);
}

function window(x: number, y: number, touch: Touch): boolean {
  if (!within(x, y, 0.26, 0.3, 0.99, 0.79)) return within(x, y, 0.24, 0.79, 1.01, 0.83) && lay(touch, 0.1, y);
  const frame = x < 0.275 || x > 0.975 || Math.abs(x - 0.625) < 0.006 || y > 0.778;
  if (frame) return lay(touch, 0.06, y);
  for (let shelf = 0; shelf < 3; shelf++) {
    const board = 0.475 + shelf * 0.148;
    if (y > board && y < board + 0.013) return lay(touch, 0.25, y);
    if (y > board - 0.1 && y <= board && loaf(x, y, board, shelf, touch)) return true;
  }
  return lay(touch, clamp(0.99 - 0.14 * step(0.35, 0.78, y)), y, 2);
}

/** Round loaves above, rings in the middle, long ones below. */
function loaf(x: number, y: number, board: number, shelf: number, touch: Touch): boolean {
  const wide = [0.1, 0.078, 0.145][shelf]!;
  const n = Math.floor((x - 0.28) / wide);
  const e = (fraction((x - 0.28) / wide) - 0.5) * 2.12;
  const high = [0.075, 0.062, 0.05][shelf]! * (0.88 + 0.2 * chance(n, shelf));
  const v = (board - y) / high;
  if (shelf === 1) {
    const ring = Math.hypot(e, (v - 0.5) * 2);
    if (ring > 1 || ring < 0.34) return false;
    const seed = chance(x * 220, y * 220) > 0.86;
    return lay(
      touch,
      seed ? 1 : clamp(0.95 - 0.75 * step(0, 0.34, Math.abs(ring - 0.62)) - 0.25 * step(0.2, 1, e)),
      ring * 0.06,
      1,
    );
  }
  const top = shelf === 0 ? Math.sqrt(Math.max(0, 1 - e * e)) : Math.max(0, 1 - e * e * e * e) ** 0.5;
  if (v > top || Math.abs(e) > 1) return false;
  const cut = Math.abs(fraction(e * (shelf === 0 ? 1.6 : 3) + v * 0.5 + 0.2) - 0.5) < 0.09 && v > 0.4 && v < top - 0.08;
  const shade = 0.2 + 0.62 * step(0.9, -0.5, e - v * 0.6) + 0.3 * step(0.7, 1, v / (top + 0.01));
  return lay(touch, cut ? 1 : clamp(shade), y + 0.02 * e * e, 1);
}

function door(x: number, y: number, touch: Touch): boolean {
  if (!within(x, y, 1.1, 0.29, 1.31, 0.83)) return false;
  const edge = x < 1.115 || x > 1.295 || y < 0.305;
  const glass = within(x, y, 1.14, 0.335, 1.27, 0.61);
  const bar = Math.abs(x - 1.205) < 0.004 || Math.abs(y - 0.47) < 0.004;
  const knob = Math.hypot(x - 1.137, y - 0.66) < 0.009;
  if (glass) return lay(touch, bar ? 0.05 : 0.97, y, bar ? 0 : 2);
  return lay(touch, knob ? 1 : edge ? 0.03 : 0.26, knob ? y : x, knob ? 2 : 0);
}

function lamp(x: number, y: number, touch: Touch): boolean {
  if (away(x, y, 1.42, 0.3, 1.42, 0.9) < 0.0065 || away(x, y, 1.4, 0.9, 1.44, 0.9) < 0.012) lay(touch, 0.02, x);
  else if (Math.abs(x - 1.42) < 0.022 + (0.3 - y) * 0.2 && y > 0.215 && y < 0.3)
    lay(touch, Math.abs(x - 1.42) < 0.0025 ? 0 : 1, y, 2);
  else if (y > 0.185 && y <= 0.215 && Math.abs(x - 1.42) < (y - 0.178) * 1.25) lay(touch, 0.02, x);
  else {
    const d = Math.hypot(x - 1.42, y - 0.26);
    if (d > 0.105) return false;
    lay(touch, clamp(0.8 - 3.4 * (d - 0.04)), d, 1);
  }
  return true;
}

function cobbles(x: number, y: number, touch: Touch): void {
  const t = (y - 0.83) / 0.17;
  const row = Math.floor(Math.sqrt(t) * 6);
  const size = 0.05 + 0.02 * row;
  const f = fraction(x / size + row * 0.5);
  const fy = fraction(Math.sqrt(t) * 6);
  const stone = Math.hypot((f - 0.5) * 2, (fy - 0.5) * 2);
  const shine = Math.exp(-(((x - 0.62) / 0.34) ** 2)) + Math.exp(-(((x - 1.21) / 0.12) ** 2));
  const wet = rough(x * 7, y * 30, 3);
  lay(
    touch,
    clamp(stone > 0.93 ? 0.05 : 0.2 + 0.85 * shine * wet + 0.2 * (0.5 - fy)),
    y + 0.01 * f,
    shine * wet > 0.36 ? 2 : 1,
  );
}
