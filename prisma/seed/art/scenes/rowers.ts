import { clamp, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away } from '../shapes.ts';

/** Two racing eights on a slanting course: where the bow is, how long the boat is, how far through the stroke. */
const BOATS = [
  { x: 1.46, y: 0.14, length: 1.82, reach: 0.9 },
  { x: 1.1, y: 0.76, length: 1.82, reach: 0.35 },
] as const;
const COURSE = -0.3;

/** Two racing eights seen from above, oars out, with the rings that each stroke leaves. */
export const rowers: Scene = (x, y, touch) => {
  for (const boat of BOATS) {
    const { u, v } = aboard(x, y, boat);
    if (u > -0.02 && u < 1.02 && Math.abs(v) < 0.2 && eight(u, v, boat.reach, touch)) return;
  }
  water(x, y, touch);
};

/** In the boat's own measure: u from bow (0) to stern (1), v across. */
function aboard(x: number, y: number, boat: (typeof BOATS)[number]): { u: number; v: number } {
  const dx = (boat.x - x) / boat.length;
  const dy = (y - boat.y) / boat.length;
  return {
    u: dx * Math.cos(COURSE) - dy * Math.sin(COURSE),
    v: dx * Math.sin(COURSE) + dy * Math.cos(COURSE),
  };
}

function eight(u: number, v: number, reach: number, touch: Touch): boolean {
  for (let seat = 0; seat < 8; seat++) if (rower(u, v, seat, reach, touch)) return true;
  const half = 0.022 * Math.sin(Math.PI * clamp(0.015 + u * 0.97)) ** 0.6;
  const cox = Math.hypot((u - 0.9) / 0.012, v / 0.013);
  if (cox < 1) lay(touch, v < 0 ? 1 : 0.5, u, 2);
  else if (u > 0 && u < 1 && Math.abs(v) < half) {
    const well = Math.abs(v) < half * 0.66 && u > 0.13 && u < 0.94;
    const deck = Math.abs(v) < half * 0.12;
    lay(touch, well ? 0.16 : deck ? 0.3 : v < 0 ? 1 : 0.55, well ? u : v * 0.5, well ? 0 : 2);
  } else if (u > 0.01 && u < 0.99 && v > 0 && v < half + 0.011) lay(touch, 0.12, u);
  else return false;
  return true;
}

function rower(u: number, v: number, seat: number, reach: number, touch: Touch): boolean {
  const at = 0.2 + seat * 0.084;
  if (Math.abs(u - at) > 0.09) return false;
  const side = seat % 2 ? 1 : -1;
  const body = at + 0.014 * reach;
  const tipU = at - 0.05 * reach;
  const tipV = side * 0.15;
  const arm = Math.min(
    away(u, v, body + 0.012, 0.016, at - 0.012, side * 0.012),
    away(u, v, body + 0.012, -0.016, at - 0.012, side * 0.012),
  );
  if (Math.hypot((u - body - 0.004) / 0.0118, v / 0.0118) < 1) lay(touch, v < -0.002 ? 0.42 : 0.03, u);
  else if (Math.hypot((u - body - 0.013) / 0.0148, v / 0.027) < 1) lay(touch, v < 0.004 ? 1 : 0.5, v * 0.7);
  else if (arm < 0.0042) lay(touch, 1, v);
  else if (away(u, v, at, side * 0.006, tipU, tipV) < 0.0021) lay(touch, 0, v);
  else if (away(u, v, tipU, tipV, tipU - 0.008 * reach, tipV + side * 0.024) < 0.0066) {
    lay(touch, side > 0 ? 0.3 : 1, u, 2);
  } else return false;
  return true;
}

/** Long ripples across the frame; rings where the last strokes left the water; a wake behind each stern. */
function water(x: number, y: number, touch: Touch): void {
  const r = rough(x * 1.5 + y, y * 4.2 - x * 0.7, 4);
  let along = y * 0.95 + x * 0.28 + 0.035 * r;
  let light = 0.68 + 0.85 * (r - 0.5);
  for (const boat of BOATS) {
    const { u, v } = aboard(x, y, boat);
    if (u > 1) light += 0.3 * step(0.03 + 0.22 * (u - 1), 0, Math.abs(v)) - 0.15 * step(0.03, 0, Math.abs(v));
    for (let k = 0; k < 6; k++) {
      const d = Math.hypot(u - 0.36 - 0.17 * k, (v - (k % 2 ? 0.155 : -0.155)) * 1.25);
      const size = 0.034 + 0.006 * k;
      if (d > size) continue;
      const fade = step(size, size * 0.3, d);
      light = light * (1 - fade) + fade * (0.62 + 0.42 * Math.cos((d / size) * 17));
      along = along * (1 - fade) + fade * (y * 0.95 + x * 0.28);
    }
  }
  lay(touch, clamp(light), along, 1);
}
