import { chance, clamp, crests, fraction, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { sea } from '../shapes.ts';

const HORIZON = 0.69;
const VANISH = { x: 1.82, y: 0.655 };
const TOWERS = [1.32, 3.35] as const;
const SUN = { x: 1.02, y: 0.64 };

/** A suspension bridge that runs away from us towards the far shore at dusk. */
export const bridge: Scene = (x, y, touch) => {
  const near = (VANISH.x - x) / VANISH.x;
  const up = (VANISH.y - y) / near;
  const far = 1 / near;
  if (tower(x, y, touch) || cable(up, far, touch) || deck(x, y, up, far, touch)) return;
  if (y > HORIZON) return sea(x, y, HORIZON, SUN.x, 0.8, touch);
  if (shore(x, y, touch)) return;
  const d = Math.hypot(x - SUN.x, (y - SUN.y) * 1.05);
  if (d < 0.115) return lay(touch, 1, y, 2);
  const c = rough(x * 1.5 + 2, y * 6.5, 5);
  lay(touch, clamp(0.95 - 0.7 * step(0.08, 1.15, d) + 0.5 * (c - 0.5)), d + 0.03 * c, 1);
};

function tower(x: number, y: number, touch: Touch): boolean {
  for (const far of TOWERS) {
    const near = 1 / far;
    const cx = VANISH.x * (1 - near);
    const u = (x - cx) / near;
    const v = (VANISH.y - y) / near;
    if (Math.abs(u) > 0.062 || v > 0.585 || v < -0.13) continue;
    const leg = Math.abs(Math.abs(u) - 0.04 - 0.008 * (0.5 - v));
    if (leg < 0.0125) {
      return lay(touch, u < 0 ? 0.86 : 0.2, y, u < 0 ? 2 : 0);
    }
    const storey = fraction((v + 0.05) / 0.155);
    const inPanel = Math.abs(u) < 0.04;
    if (inPanel && (storey < 0.11 || Math.abs(Math.abs(u) / 0.04 - Math.abs(storey * 2 - 1.1)) < 0.12)) {
      return lay(touch, 0.1, x);
    }
  }
  return false;
}

/** The height of the main cable over the deck, by the distance along the bridge. */
function cableAt(far: number): number {
  const [a, b] = TOWERS;
  if (far < a) return 0.55 - 0.42 * ((a - far) / 0.9) ** 0.9;
  const t = far > b ? Math.min(1, (far - b) / 2) : Math.abs((far - (a + b) / 2) / ((b - a) / 2));
  return far > b ? 0.55 - 0.48 * t : 0.105 + 0.445 * t * t;
}

function cable(up: number, far: number, touch: Touch): boolean {
  const at = cableAt(far);
  if (Math.abs(up - at) < 0.0075) lay(touch, 0, up);
  else if (up < at && up > 0.05 && Math.abs(fraction(far * 15) - 0.5) > 0.5 - 0.022 * Math.sqrt(far))
    lay(touch, 0.12, up);
  else return false;
  return true;
}

function deck(x: number, y: number, up: number, far: number, touch: Touch): boolean {
  if (up > 0.056 || up < -0.005) return false;
  if (up > 0.044) lay(touch, 0.96, y, 2);
  else if (up > 0.03) lay(touch, 0.02, y);
  else if (up < 0.006 || Math.abs(fraction(far * 18) * 0.024 - (up - 0.006)) < 0.0045) lay(touch, 0.05, x);
  else return false;
  return true;
}

function shore(x: number, y: number, touch: Touch): boolean {
  const hill = HORIZON - 0.012 - 0.06 * crests(x * 1.6 + 5, 0, 4) * step(1.7, 0.5, x);
  const block = Math.floor(x / 0.027);
  const roof = HORIZON - 0.02 - 0.075 * chance(block, 4) * step(0.75, 0.05, x);
  if (y > roof) {
    const lamp = chance(x * 150, y * 110) > 0.78;
    return lay(touch, lamp ? 0.98 : 0.12, x, lamp ? 2 : 0);
  }
  if (y < hill) return false;
  return lay(touch, 0.42, y - hill * 0.7);
}
