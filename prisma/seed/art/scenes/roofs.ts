import { chance, clamp, fraction, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';

const MOON = { x: 1.08, y: 0.27, r: 0.135 };

/** Rooftops and lit windows under a full moon. */
export const roofs: Scene = (x, y, touch) => {
  for (let row = 3; row >= 0; row--) if (street(x, y, row, touch)) return;
  const d = Math.hypot(x - MOON.x, y - MOON.y);
  if (d < MOON.r) {
    const seas = step(0.52, 0.66, rough(x * 11, y * 11, 3));
    return lay(
      touch,
      clamp(1.04 - 0.34 * seas - 0.3 * step(0.05, -0.13, y - MOON.y - (x - MOON.x) * 0.4 - 0.06)),
      y + x * 0.4,
      2,
    );
  }
  if (d > 0.2 && chance(x * 100, y * 100) > 0.9962) return lay(touch, 1, x);
  const c = rough(x * 1.3 + 6, y * 5.4, 5);
  const veil = step(0.52, 0.7, c);
  lay(touch, clamp(0.62 - 0.54 * step(0.11, 0.95, d) + 0.3 * veil), d + 0.02 * c, 1);
};

/** One row of gabled houses, `row` 3 nearest to us. Each house has its own width, height and pitch. */
function street(x: number, y: number, row: number, touch: Touch): boolean {
  const wide = 0.135 + 0.05 * row;
  const at = x / wide + row * 0.41;
  const n = Math.floor(at);
  const f = at - n;
  const eaves = 0.5 + 0.142 * row + 0.06 * (chance(n, row) - 0.5);
  const high = wide * (0.4 + 0.34 * chance(n, row + 7));
  const front = chance(n, row + 3) > 0.45;
  const rise = (eaves - y) / high;
  if (chimney(f, rise, n, row, touch)) return true;
  if (y < eaves) {
    if (rise > (front ? 1 - Math.abs(f - 0.5) * 2 : Math.min(0.72, f * 9, (1 - f) * 9))) return false;
    if (front)
      return lay(touch, clamp((f < 0.5 ? 0.2 : 0.52) - 0.03 * row + 0.03), x * 0.75 + (f < 0.5 ? y : -y) * 0.66);
    return lay(touch, clamp(0.34 + 0.3 * rise), y);
  }
  windows(x, y, f, n, row, eaves, wide, touch);
  return true;
}

function chimney(f: number, rise: number, n: number, row: number, touch: Touch): boolean {
  const at = 0.24 + 0.5 * chance(n, row + 9);
  if (Math.abs(f - at) > 0.06 || rise < 0.2 || rise > 1.16) return false;
  return lay(touch, rise > 1.08 ? 0.95 : f < at ? 0.08 : 0.6, rise * 0.2);
}

function windows(
  x: number,
  y: number,
  f: number,
  n: number,
  row: number,
  eaves: number,
  wide: number,
  touch: Touch,
): true {
  const columns = 3;
  const floor = (y - eaves) / (wide * 0.36);
  const fx = fraction(f * columns);
  const fy = fraction(floor);
  const lit = chance(n * 5 + Math.floor(f * columns), row * 13 + Math.floor(floor)) > 0.46;
  if (fx > 0.3 && fx < 0.7 && fy > 0.28 && fy < 0.8) {
    const bar = Math.abs(fx - 0.5) < 0.025 || Math.abs(fy - 0.5) < 0.03;
    return lay(touch, bar ? 0.02 : lit ? 1 : 0.06, y, lit && !bar ? 2 : 0);
  }
  const edge = f < 0.05 ? 0.9 : f > 0.95 ? 0.02 : 0.42 - 0.06 * row;
  return lay(touch, edge, x, edge > 0.8 ? 1 : 0);
}
