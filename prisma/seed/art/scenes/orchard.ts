import { chance, clamp, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, clouds } from '../shapes.ts';

/** Foot x, foot y, height; the nearest first. */
const TREES = [
  [0.36, 0.9, 0.74],
  [1.2, 0.83, 0.56],
  [0.82, 0.745, 0.36],
  [1.44, 0.73, 0.33],
  [0.62, 0.7, 0.25],
  [1.05, 0.695, 0.24],
  [0.05, 0.71, 0.28],
] as const;
const GROUND = 0.645;

/** Apple trees in bearing, a ladder against the nearest, windfalls in the grass. */
export const orchard: Scene = (x, y, touch) => {
  if (windfall(x, y, touch) || ladder(x, y)) return;
  for (const [cx, foot, high] of TREES) if (tree((x - cx) / high, (foot - y) / high, cx, touch)) return;
  if (y > GROUND + 0.02 * Math.sin(x * 3)) return grass(x, y, touch);
  const hill = 0.6 - 0.09 * rough(x * 1.7 + 3, 1, 3);
  if (y > hill) return lay(touch, 0.66, y - hill * 0.7 + x * 0.1, 1);
  clouds(x, y, 2.7, 0.72, 1, touch);

  function ladder(px: number, py: number): boolean {
    const rail = away(px, py, 0.52, 0.93, 0.41, 0.36) < 0.0058 || away(px, py, 0.6, 0.93, 0.455, 0.36) < 0.0058;
    const t = (py - 0.36) / 0.57;
    const left = 0.41 + 0.11 * t;
    const rung = t > 0.03 && t < 0.97 && px > left && px < 0.455 + 0.145 * t && Math.abs(((t * 12) % 1) - 0.5) < 0.1;
    if (rail || rung) lay(touch, rail ? 1 : 0.85, px, 2);
    return rail || rung;
  }
};

function tree(u: number, v: number, seed: number, touch: Touch): boolean {
  if (Math.abs(u) > 0.62 || v < -0.02 || v > 1.08) return false;
  const crown = Math.hypot(u / 0.47, (v - 0.66) / 0.37) + 0.3 * (rough(u * 5 + seed * 9, v * 5, 3) - 0.5);
  if (crown < 1) {
    if (apple(u, v, seed, touch)) return true;
    const leaf = rough(u * 11 + seed * 5, v * 11, 3);
    const side = step(0.55, -0.65, u * 0.8 + (0.66 - v) * 1.1);
    return lay(
      touch,
      clamp(0.08 + 0.62 * side + 1.35 * (leaf - 0.5)),
      u * 0.42 + (leaf > 0.5 ? v : -v) * 0.4 + 0.12 * leaf,
      leaf > 0.47 ? 1 : 0,
    );
  }
  const half = 0.034 + 0.035 * step(0.1, 0, v) + 0.012 * noise(v * 12, seed);
  const bough = away(u, v, 0, 0.26, -0.24, 0.5) < 0.018 || away(u, v, 0.01, 0.22, 0.26, 0.48) < 0.017;
  const trunk = v < 0.45 && Math.abs(u + 0.02 * Math.sin(v * 9)) < half;
  if (!trunk && !bough) return false;
  return lay(touch, clamp(0.55 - 0.9 * step(-0.03, 0.03, u) + 0.5 * (noise(u * 50, v * 9) - 0.4)), u * 0.5 + v * 0.2);
}

function apple(u: number, v: number, seed: number, touch: Touch): boolean {
  const cell = 0.115;
  const i = Math.floor(u / cell);
  const j = Math.floor(v / cell);
  if (chance(i + seed * 31, j) < 0.45) return false;
  const cx = (i + 0.3 + 0.4 * chance(i, j + 9)) * cell;
  const cy = (j + 0.3 + 0.4 * chance(i + 9, j)) * cell;
  const d = Math.hypot(u - cx, v - cy);
  if (d > 0.029) return false;
  return lay(
    touch,
    d > 0.025 ? 0 : clamp(1.05 - 0.8 * step(-0.006, 0.028, u - cx - (v - cy) * 0.6)),
    d * 0.5 + v * 0.3,
    2,
  );
}

function windfall(x: number, y: number, touch: Touch): boolean {
  for (let i = 0; i < 17; i++) {
    const cy = 0.86 + 0.13 * chance(i, 7);
    const cx = 0.08 + 0.9 * chance(i, 6);
    const r = 0.011 + 0.05 * (cy - 0.8);
    const d = Math.hypot(x - cx, y - cy);
    if (d > r) continue;
    return lay(touch, d > r * 0.87 ? 0 : clamp(1.05 - 0.8 * step(-0.3, 1, (x - cx + y - cy) / r)), d, 2);
  }
  return false;
}

function grass(x: number, y: number, touch: Touch): void {
  const t = (y - GROUND) / (1 - GROUND);
  let shade = 0;
  for (const [cx, foot, high] of TREES) {
    const d = Math.hypot((x - cx - 0.16 * high) / (0.5 * high), (y - foot - 0.015) / (0.075 * high + 0.015));
    if (d < 1) shade = Math.max(shade, 0.42 * step(1, 0.6, d));
  }
  const blade = rough((x * 13) / (0.3 + t), y * 22, 3);
  lay(touch, clamp(0.84 - 0.2 * t + 0.85 * (blade - 0.5) - shade), x * 0.35 + y * 0.8 + 0.02 * blade, 1);
}
