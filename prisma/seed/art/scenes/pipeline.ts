import { chance, clamp, crests, fraction, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { mountain, spruce } from '../shapes.ts';

const HORIZON = 0.41;
const SUN = { x: 0.44, y: 0.335 };

/** A pipeline on stilts crosses snow between spruces and bends away to the mountains. */
export const pipeline: Scene = (x, y, touch) => {
  if (trees(x, y, touch) || pipe(x, y, touch)) return;
  if (y > HORIZON) return snow(x, y, touch);
  const crest = HORIZON - 0.02 - 0.3 * (crests(x * 1.15 + 0.7, 0, 5) - 0.3) * (0.3 + 0.7 * step(0.45, 1.2, x));
  if (y > crest) return mountain(x, y, crest, 1.3, touch);
  const d = Math.hypot(x - SUN.x, y - SUN.y);
  if (d < 0.085) return lay(touch, 1, y, 2);
  const c = rough(x * 1.3 + 6, y * 7, 4);
  lay(touch, clamp(0.96 - 0.5 * step(0.06, 1.1, d) + 0.4 * (c - 0.5)), d + 0.03 * c, 1);
};

/** How far along the pipe (0 near, 1 far) the column at `x` is, and where its middle lies. */
function course(x: number): { far: number; y: number; radius: number } {
  const far = clamp((x + 0.08) / 1.32);
  const near = (1 - far) ** 1.35;
  const y = HORIZON + 0.012 + 0.36 * near + 0.02 * Math.sin(far * 7) * near;
  return { far, y, radius: 0.0045 + 0.082 * near };
}

function pipe(x: number, y: number, touch: Touch): boolean {
  if (x > 1.24) return false;
  const { far, y: middle, radius } = course(x);
  const e = (y - middle) / radius;
  const length = -Math.log(1.035 - far) * 2.9;
  if (Math.abs(e) < 1) {
    const joint = fraction(length * 1.7) < 0.06;
    const shade = clamp(1.1 - 1.06 * step(-0.55, 0.85, e) + 0.2 * step(0.82, 1, e));
    return lay(touch, joint ? 0.05 : shade, length * 0.04 + Math.asin(e) * radius, 2);
  }
  const leg = fraction(length * 1.7 + 0.5);
  if (e >= 1 && e < 2.35 && (Math.abs(leg - 0.08) < 0.025 || Math.abs(leg - 0.28) < 0.025)) lay(touch, 0.05, x);
  else if (e >= 1 && e < 1.22 && leg > 0.02 && leg < 0.34) lay(touch, 0.05, x);
  else return false;
  return true;
}

function snow(x: number, y: number, touch: Touch): void {
  const t = (y - HORIZON) / (1 - HORIZON);
  const drift = rough((x * 3.2) / (0.22 + t) + y * 2, y * 13, 4);
  const { y: middle, radius } = course(x);
  const below = (y - middle) / radius;
  const shadow = x < 1.24 && below > 2.2 && below < 3.3 ? 0.42 : 0;
  lay(
    touch,
    clamp(1.02 - 0.18 * t - 0.95 * step(0.5, 0.74, drift) * 0.55 - shadow),
    y + 0.045 * drift,
    shadow ? 1 : drift > 0.62 ? 1 : 0,
  );
}

const TREES = Array.from({ length: 40 }, (_, i) => {
  const x = 1.56 * chance(i, 31) - 0.03;
  const foot = HORIZON + 0.02 + 0.6 * chance(i, 32) ** 2.1;
  return { x, foot, high: 0.055 + 0.5 * (foot - HORIZON) };
})
  .filter(({ x, foot }) => {
    const middle = course(x).y;
    return x > 1.24 || foot < middle - 0.02 || foot > middle + 0.3 * (1 - x / 1.4) + 0.03;
  })
  .sort((a, b) => b.foot - a.foot);

function trees(x: number, y: number, touch: Touch): boolean {
  for (const { x: cx, foot, high } of TREES) {
    if (Math.abs(x - cx) > high * 0.25 || y > foot || y < foot - high || !spruce(x, y, cx, foot, high)) continue;
    const white = fraction(((foot - y) / high) * 6.5) > 0.72 && x < cx + 0.01;
    return lay(touch, white ? 0.95 : x < cx ? 0.26 : 0.06, x + y * 0.35);
  }
  return false;
}
