import { gantry } from '../gantry.ts';
import { chance, clamp, crests, fraction, mix, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, gull, sea, within } from '../shapes.ts';

const QUAY = 0.735;
const SUN = { x: 0.93, y: 0.5 };

/** A container ship under three cranes as the sun goes down behind it. */
export const harbour: Scene = (x, y, touch) => {
  if (y < QUAY + 0.02 && cranes(x, y)) return lay(touch, 0.04, x);
  if (ship(x, y, touch)) return;
  if (y > QUAY + 0.03) return sea(x, y, QUAY + 0.03, SUN.x, 0.85, touch);
  if (y > QUAY) return lay(touch, 0.12, y);
  if (gulls(x, y)) return lay(touch, 0.05, x);
  sky(x, y, touch);
};

const cranes = (x: number, y: number): boolean =>
  gantry((x - 0.22) / 1.06, (QUAY - y) / 1.06, false) ||
  gantry((x - 0.56) / 0.9, (QUAY - y) / 0.9, true) ||
  gantry((1.36 - x) / 0.78, (QUAY - y) / 0.78, false);

function ship(x: number, y: number, touch: Touch): boolean {
  const deck = QUAY - 0.052 - 0.02 * step(1.05, 1.22, x);
  const left = 0.47 - (y - QUAY) * 0.05;
  if (y > deck && y < QUAY + 0.042 && x > left && x < 1.26 - (y - deck) * 0.62) {
    const stripe = y > QUAY + 0.024;
    return lay(touch, stripe ? 0.55 : 0.08 + 0.16 * step(0.5, 1.2, x), stripe ? x : y, stripe ? 2 : 0);
  }
  if (
    away(x, y, 0.52, deck - 0.19, 0.52, deck - 0.28) < 0.004 ||
    away(x, y, 0.5, deck - 0.25, 0.545, deck - 0.25) < 0.002
  ) {
    return lay(touch, 0.05, x);
  }
  if (within(x, y, 0.485, deck - 0.19, 0.565, deck)) {
    const floor = fraction((deck - y) / 0.032);
    const glass = floor > 0.35 && floor < 0.72 && fraction(x / 0.0165) > 0.3;
    return lay(touch, glass ? 0.05 : x < 0.5 ? 0.35 : 0.9, y, glass ? 0 : 2);
  }
  return cargo(x, y, deck, touch);
}

function cargo(x: number, y: number, deck: number, touch: Touch): boolean {
  const wide = 0.0655;
  const high = 0.0345;
  const column = Math.floor((x - 0.58) / wide);
  const row = Math.floor((deck - y) / high);
  if (column < 0 || column > 8 || row < 0 || row >= 2 + Math.floor(chance(column, 11) * 3.4)) return false;
  const fx = fraction((x - 0.58) / wide);
  const fy = fraction((deck - y) / high);
  const tone = chance(column * 7 + 3, row);
  const seam = fx < 0.045 || fy < 0.1;
  const lit = tone > 0.7 ? 2 : tone > 0.4 ? 1 : 0;
  return lay(touch, seam ? 0 : mix(0.16, 0.7, tone) - 0.1 * fx, tone > 0.35 ? x : y, seam ? 0 : lit);
}

const gulls = (x: number, y: number): boolean =>
  gull(x, y, 1.19, 0.16, 0.026) || gull(x, y, 1.27, 0.21, 0.018) || gull(x, y, 1.11, 0.24, 0.014);

function sky(x: number, y: number, touch: Touch): true {
  const d = Math.hypot(x - SUN.x, y - SUN.y);
  if (d < 0.205) return lay(touch, clamp(1 - 0.42 * step(0.5, 0.72, y)), y, 2);
  const far = QUAY - 0.028 - 0.05 * crests(x * 1.5 + 3, 0, 4);
  if (y > far) return lay(touch, 0.36, y - far * 0.5, 0);
  const veil = rough(x * 1.8, y * 8, 4);
  return lay(touch, clamp(0.93 - 0.66 * step(0.17, 1.05, d) - 0.3 * (veil - 0.45)), d + 0.012 * veil, 1);
}
