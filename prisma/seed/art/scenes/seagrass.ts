import { chance, clamp, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';

type Blade = { foot: number; root: number; tall: number; lean: number; sway: number; half: number; tint: 1 | 2 };

const FIRST = 14;
const gapOf = (near: number): number => 0.028 + 0.016 * near;

/** Blades by layer, the farthest layer first; the first stands `FIRST` gaps left of the picture. */
const LAYERS = [0, 1, 2, 3].map((near) => {
  const gap = gapOf(near);
  const blades: Blade[] = [];
  for (let n = -FIRST; n * gap < 1.6; n++) {
    const clump = 0.5 + 0.9 * noise(n * gap * 2.6 + 4, near * 3);
    blades.push({
      foot: 0.885 + 0.045 * near,
      root: (n + 0.5 + 0.5 * (chance(n, near) - 0.5)) * gap,
      tall: (0.26 + 0.28 * chance(n, near + 5)) * (0.72 + 0.15 * near) * clump,
      lean: 0.17 * (0.5 + 0.9 * noise(n * gap * 3, near + 9)),
      sway: n,
      half: 0.0052 + 0.0023 * near,
      tint: near > 1 && chance(n, near + 30) > 0.7 ? 2 : 1,
    });
  }
  return blades;
});

/** A meadow of seagrass leans in the tide, with light coming down through the water. */
export const seagrass: Scene = (x, y, touch) => {
  if (y > 0.2) for (let near = 3; near >= 0; near--) if (meadow(x, y, near, touch)) return;
  const floor = 0.9 + 0.025 * Math.sin(x * 3.3) + 0.02 * rough(x * 6, 1, 3);
  if (y > floor) return lay(touch, clamp(0.7 + 0.7 * (rough(x * 12, y * 30, 3) - 0.5)), y + 0.02 * Math.sin(x * 9), 2);
  if (surface(x, y, touch) || bubbles(x, y, touch)) return;
  const slant = (x - 0.5 * y) * 3.4;
  const ray = step(0.42, 0.75, rough(slant, 3.3, 3)) * step(0.9, 0, y);
  const c = rough(x * 2, y * 3, 4);
  lay(touch, clamp(0.6 - 0.42 * y + 0.75 * ray + 0.3 * (c - 0.5)), y + 0.09 * c + 0.02 * Math.sin(x * 5), 1);
};

function meadow(x: number, y: number, near: number, touch: Touch): boolean {
  const blades = LAYERS[near]!;
  const gap = gapOf(near);
  const last = Math.min(blades.length - 1, Math.ceil((x + 0.04) / gap) + FIRST);
  for (let n = Math.max(0, Math.floor((x - 0.3) / gap) + FIRST); n <= last; n++) {
    const blade = blades[n]!;
    const t = (blade.foot - y) / blade.tall;
    if (t < 0 || t > 1) continue;
    const middle = blade.root + blade.lean * t ** 1.7 + 0.014 * Math.sin(t * 6 + blade.sway);
    const e = (x - middle) / (blade.half * (1 - 0.8 * t ** 3));
    if (Math.abs(e) > 1) continue;
    const dim = 0.1 * (3 - near);
    return lay(touch, clamp((e < -0.1 ? 0.1 : 0.78) + 0.25 * t - (e < -0.1 ? 0 : dim)), y * 0.8 + x * 0.4, blade.tint);
  }
  return false;
}

function surface(x: number, y: number, touch: Touch): boolean {
  const edge = 0.07 + 0.018 * Math.sin(x * 7) + 0.03 * (rough(x * 5, 7, 3) - 0.5);
  if (y > edge) return false;
  return lay(touch, clamp(1.02 - 0.5 * step(0.45, 0.68, rough(x * 6, y * 26, 3))), y + 0.015 * Math.sin(x * 16), 2);
}

const BUBBLES = Array.from({ length: 18 }, (_, i) => ({
  x: 0.12 + 1.3 * chance(Math.floor(i / 5), 2) + 0.06 * (chance(i, 3) - 0.5),
  y: 0.13 + 0.42 * chance(i, 4),
  r: 0.005 + 0.011 * chance(i, 5),
}));

function bubbles(x: number, y: number, touch: Touch): boolean {
  for (const bubble of BUBBLES) {
    const d = Math.hypot(x - bubble.x, y - bubble.y) / bubble.r;
    if (d > 1) continue;
    return lay(touch, d > 0.74 ? 0.05 : 1, x, d > 0.74 ? 0 : 2);
  }
  return false;
}
