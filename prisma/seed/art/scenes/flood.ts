import { chance, clamp, crests, mix, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, clouds, within } from '../shapes.ts';

const LEVEL = 0.56;
/** Left edge, width, height of the wall, height of the roof. */
const HOUSES = [
  [0.08, 0.15, 0.075, 0.085],
  [0.27, 0.11, 0.06, 0.07],
  [0.69, 0.13, 0.09, 0.08],
  [0.86, 0.17, 0.065, 0.095],
  [1.09, 0.12, 0.1, 0.075],
  [1.26, 0.16, 0.07, 0.09],
] as const;

/** A church and a row of farmhouses stand in flood water that mirrors them. */
export const flood: Scene = (x, y, touch) => {
  if (fence(x, y)) return lay(touch, 0.03, x);
  if (y < LEVEL) {
    if (!village(x, y, touch)) clouds(x, y, 5.2, 0.36, 1, touch);
    return;
  }
  const t = (y - LEVEL) / (1 - LEVEL);
  const ripple = rough((x * 5) / (0.25 + t), y * 70, 3) - 0.5;
  const mirrored = village(x + ripple * 0.05 * (0.25 + t), LEVEL - (y - LEVEL) * 1.12, touch);
  const light = mirrored ? touch.light * 0.62 + 0.2 : 0.86 - 0.34 * t;
  lay(touch, clamp(light + 0.75 * ripple), y + 0.004 * Math.sin(x * 22 + y * 50), mirrored && touch.tint === 2 ? 2 : 1);
};

function village(x: number, y: number, touch: Touch): boolean {
  if (church(x, y, touch)) return true;
  for (const [left, width, wall, roof] of HOUSES) if (house(x, y, left, width, wall, roof, touch)) return true;
  for (let i = 0; i < 7; i++) {
    const cx = 1.02 + i * 0.078 + 0.02 * chance(i, 3);
    const t = (LEVEL - y) / (0.21 + 0.1 * chance(i, 4));
    if (t < 0 || t > 1) continue;
    const wide =
      0.019 * Math.sin(Math.PI * Math.min(1, 0.1 + t * 0.9)) ** 0.6 * (1 + 0.5 * (noise(y * 80, cx * 40) - 0.5));
    if (Math.abs(x - cx) > wide) continue;
    return lay(touch, clamp(0.14 + 0.4 * step(-0.01, 0.02, x - cx)), x * 0.9 + y * 0.3);
  }
  const hill = LEVEL - 0.035 - 0.13 * crests(x * 0.9 + 4.2, 0, 3);
  if (y < hill) return false;
  return lay(touch, 0.52 - 0.3 * (rough(x * 18, y * 22, 3) - 0.5), y - hill * 0.8 + x * 0.12, 1);
}

function house(x: number, y: number, left: number, width: number, wall: number, roof: number, touch: Touch): boolean {
  const u = (x - left) / width;
  const eaves = LEVEL - wall;
  const rise = (eaves - y) / roof;
  if (u < -0.08 || u > 1.08 || rise > 1.25) return false;
  if (within(u, rise, 0.68, 0.3, 0.78, 1.22)) lay(touch, 0.15, y);
  else if (y < eaves) {
    if (rise > 1 || u < -0.06 + rise * 0.3 || u > 1.06 - rise * 0.06) return false;
    lay(touch, 0.2, x * 0.55 - y * 0.85);
  } else if (u < 0 || u > 1) return false;
  else {
    const pane = Math.abs(((u * 3) % 1) - 0.5) < 0.17 && y > eaves + wall * 0.26 && y < eaves + wall * 0.68;
    lay(touch, pane ? 0.06 : u > 0.86 ? 0.55 : 0.96, y, pane ? 0 : left > 1 ? 0 : 2);
  }
  return true;
}

function church(x: number, y: number, touch: Touch): boolean {
  if (within(x, y, 0.47, LEVEL - 0.3, 0.55, LEVEL)) {
    const opening = Math.abs(x - 0.51) < 0.013 && y > LEVEL - 0.265 && y < LEVEL - 0.205;
    const clock = Math.hypot(x - 0.51, y - LEVEL + 0.165);
    const dark = opening || (clock < 0.019 && clock > 0.015);
    return lay(touch, dark ? 0.03 : clock < 0.015 ? 1 : mix(0.98, 0.4, step(0.5, 0.55, x)), y, clock < 0.015 ? 2 : 0);
  }
  const spire = (LEVEL - 0.3 - y) / 0.22;
  if (spire > 0 && spire < 1 && Math.abs(x - 0.51) < 0.047 * (1 - spire))
    lay(touch, x < 0.505 ? 0.5 : 0.06, x + y * 0.2);
  else if (away(x, y, 0.51, LEVEL - 0.57, 0.51, LEVEL - 0.51) < 0.002) lay(touch, 0, x);
  else if (within(x, y, 0.55, LEVEL - 0.115, 0.685, LEVEL)) {
    const glass = Math.abs((((x - 0.55) / 0.034) % 1) - 0.5) < 0.2 && y > LEVEL - 0.09 && y < LEVEL - 0.03;
    lay(touch, glass ? 0.05 : 0.9, y);
  } else if (y < LEVEL - 0.115 && y > LEVEL - 0.2 && x > 0.545 && x < 0.7 - (LEVEL - 0.115 - y) * 0.35) {
    lay(touch, 0.16, x * 0.5 - y * 0.85);
  } else return false;
  return true;
}

/** Posts of a field that one could cross last week. */
function fence(x: number, y: number): boolean {
  for (let i = 0; i < 9; i++) {
    const px = 0.07 + i * 0.135 + i * i * 0.006;
    const foot = 0.66 + i * 0.034;
    const high = 0.045 + 0.013 * i;
    if (Math.abs(x - px) < 0.0035 + 0.0008 * i && y > foot - high && y < foot) return true;
    const nx = 0.07 + (i + 1) * 0.135 + (i + 1) ** 2 * 0.006;
    if (away(x, y, px, foot - high * 0.75, nx, foot + 0.034 - (high + 0.013) * 0.75) < 0.0018) return true;
  }
  return false;
}
