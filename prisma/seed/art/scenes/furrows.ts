import { chance, clamp, fraction, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { within } from '../shapes.ts';

const HORIZON = 0.44;
const VANISH = 0.86;
const SUN = { x: 1.0, y: 0.4 };

/** Ploughed furrows, the lower ones full of water, run to a low sun and a barn. */
export const furrows: Scene = (x, y, touch) => {
  if (y > HORIZON) return field(x, y, touch);
  if (barn(x, y, touch) || hedge(x, y, touch)) return;
  const d = Math.hypot(x - SUN.x, y - SUN.y);
  if (d < 0.125) return lay(touch, 1, y, 2);
  const c = rough(x * 1.2 + 3, y * 6 + 11, 5);
  lay(touch, clamp(0.97 - 0.62 * step(0.08, 1.15, d) + 0.5 * (c - 0.5)), d + 0.05 * c, 1);
};

function field(x: number, y: number, touch: Touch): true {
  const depth = y - HORIZON + 0.014;
  const u = (x - VANISH) / depth;
  const clod = rough(u * 3, 0.55 / depth, 3) - 0.5;
  const wave = Math.abs(fraction(u * 0.86 + 0.1 * clod * step(0.02, 0.3, depth)) - 0.5) * 2;
  const water = wave < 0.2 && rough(u * 0.4 + 3, 0.35 / depth, 2) < 0.52;
  if (water && depth > 0.045) return lay(touch, wave > 0.15 ? 0.05 : 1, y, wave > 0.15 ? 0 : 2);
  const far = step(0.1, 0.02, depth);
  const ridge = clamp(0.06 + 1.05 * step(0.12, 0.85, wave) + 0.45 * clod);
  return lay(
    touch,
    ridge * (1 - far) + 0.55 * far,
    wave > 0.5 ? y * 0.9 + x * 0.1 : y * 0.75 - x * 0.5 * Math.sign(x - VANISH),
    wave > 0.62 ? 1 : 0,
  );
}

function barn(x: number, y: number, touch: Touch): boolean {
  const u = (x - 0.34) / 0.2;
  if (u < 0 || u > 1 || y > HORIZON) return false;
  const rise = (HORIZON - 0.06 - y) / 0.055;
  if (rise > 0) {
    if (rise > 1 || u < rise * 0.1 || u > 1 - rise * 0.1) return false;
    lay(touch, 0.12, x * 0.6 + y);
  } else {
    const door = within(u, y, 0.4, HORIZON - 0.045, 0.58, HORIZON);
    lay(touch, door ? 0.04 : u > 0.85 ? 0.85 : 0.42, y, door ? 0 : 1);
  }
  return true;
}

function hedge(x: number, y: number, touch: Touch): boolean {
  const hill = HORIZON - 0.012 - 0.05 * rough(x * 2.1 + 1, 4, 4) * step(0.1, 0.5, Math.abs(x - 0.9));
  const clump = Math.floor(x / 0.07);
  const cx = (clump + 0.5) * 0.07;
  const round = 0.012 + 0.028 * chance(clump, 4);
  const tree = Math.hypot((x - cx) * 0.85, y - HORIZON + round) < round * (0.85 + 0.3 * rough(x * 40, y * 40, 2));
  if (y < hill && !(tree && (x < 0.3 || x > 1.2))) return false;
  return lay(touch, tree ? 0.14 : 0.42, x * 0.5 + y - hill * 0.4);
}
