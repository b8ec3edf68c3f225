import { clamp, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { sea } from '../shapes.ts';

const HORIZON = 0.72;
const SUN = { x: 1.06, y: 0.7 };
/** x and y of the hub, size, turn of the rotor. */
const ROTORS = [
  [0.3, 0.27, 1.28, 0.35],
  [0.71, 0.4, 0.86, 1.25],
  [0.985, 0.485, 0.6, 0.1],
  [1.17, 0.535, 0.44, 1.9],
  [1.3, 0.57, 0.33, 0.7],
  [1.395, 0.597, 0.25, 1.5],
] as const;

/** A row of wind turbines at sea runs towards the rising sun. */
export const turbines: Scene = (x, y, touch) => {
  for (const [cx, cy, size, turn] of ROTORS) if (mill(x, y, cx, cy, size, turn, touch)) return;
  if (y > HORIZON) return water(x, y, touch);
  const d = Math.hypot(x - SUN.x, y - SUN.y);
  if (d < 0.165) return lay(touch, 1, y, 2);
  const c = rough(x * 1.1 + 2, y * 7 + 1, 5);
  const bank = step(0.5, 0.62, c) * step(0.72, 0.4, y);
  lay(touch, clamp(0.96 - 0.72 * step(0.13, 1.2, d) + 0.34 * bank), d * 0.94 + 0.045 * c, 1);
};

function mill(x: number, y: number, cx: number, cy: number, size: number, turn: number, touch: Touch): boolean {
  const u = (x - cx) / size;
  const v = (y - cy) / size;
  if (Math.abs(u) > 0.25 || v < -0.25) return false;
  if (Math.hypot(u, v) < 0.0115) lay(touch, 0.1, x);
  else if (blade(u, v, turn, touch)) return true;
  else if (v > 0 && y < HORIZON + 0.012 * size && Math.abs(u) < 0.0062 + 0.0085 * v) {
    const round = u / (0.0062 + 0.0085 * v);
    lay(touch, clamp(1.05 - 0.85 * step(-0.4, 0.8, round)), y + 0.006 * round * round);
  } else return false;
  return true;
}

function blade(u: number, v: number, turn: number, touch: Touch): boolean {
  for (let k = 0; k < 3; k++) {
    const angle = turn + (k * Math.PI * 2) / 3;
    const out = (u * Math.cos(angle) + v * Math.sin(angle)) / 0.225;
    const side = -u * Math.sin(angle) + v * Math.cos(angle);
    if (out < 0 || out > 1) continue;
    const wide = 0.0155 * (1 - out) ** 0.75 * step(0, 0.16, out) + 0.0022;
    if (side < -0.004 || side > wide) continue;
    return lay(touch, side > wide * 0.42 ? 0.99 : 0.16, v, 0);
  }
  return false;
}

function water(x: number, y: number, touch: Touch): void {
  sea(x, y, HORIZON, SUN.x, 0.75, touch);
  for (const [cx, , size] of ROTORS) {
    const deep = (y - HORIZON) / (0.3 * size);
    const wave = 0.012 * size * Math.sin(y * 160) * deep;
    if (deep < 1 && Math.abs(x - cx - wave) < 0.009 * size) touch.light = clamp(touch.light + 0.42 * (1 - deep));
  }
}
