import { chance, clamp, fraction, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, awayFromPath, clouds, gull, within } from '../shapes.ts';

const SEA = 0.6;

/** A trawler with gulls above it climbs a long swell. */
export const trawler: Scene = (x, y, touch) => {
  const turn = -0.075;
  const dx = x - 0.76;
  const dy = y - 0.59;
  const u = dx * Math.cos(turn) - dy * Math.sin(turn);
  const v = dx * Math.sin(turn) + dy * Math.cos(turn);
  if (y < front(x) && (hull(u, v, touch) || house(u, v, touch) || rigging(u, v, touch))) return;
  if (y > front(x)) return swell(x, y, front(x), 0.62, touch);
  if (y > SEA + 0.014 * Math.sin(x * 9)) return swell(x, y, SEA, 0.45, touch);
  for (let i = 0; i < 13; i++) {
    const size = 0.014 + 0.022 * chance(i, 8);
    if (gull(x, y, 0.08 + 0.72 * chance(i, 2) + 0.05 * i, 0.08 + 0.36 * chance(i, 5), size)) return lay(touch, 0.06, x);
  }
  clouds(x, y, 9.3, 0.5, 0.98, touch);
};

/** The crest of the wave before the ship. */
const front = (x: number): number => 0.662 + 0.034 * Math.sin(x * 6.1 + 0.6) + 0.012 * Math.sin(x * 17);

const sheer = (u: number): number => -0.055 - 0.105 * step(0.05, 0.36, u) - 0.028 * step(-0.12, -0.34, u);

function hull(u: number, v: number, touch: Touch): boolean {
  const top = sheer(u);
  if (v < top || v > 0.16 || u < -0.33 + 0.1 * step(-0.02, 0.12, v) || u > 0.37 - (v + 0.16) * 0.42) return false;
  if (v < top + 0.014) return lay(touch, 1, v, 2);
  if (v < top + 0.03) return lay(touch, 0.05, v);
  if (Math.abs(v - 0.06) < 0.006) return lay(touch, 0.98, v, 2);
  else
    return lay(
      touch,
      clamp(0.34 - 0.3 * step(-0.3, 0.25, u) + (v > 0.06 ? -0.12 : 0)),
      v - top * 0.8,
      v > 0.06 ? 2 : 0,
    );
}

function house(u: number, v: number, touch: Touch): boolean {
  if (within(u, v, -0.06, -0.275, 0.125, -0.25) || within(u, v, -0.01, -0.34, 0.02, -0.27)) lay(touch, 0.06, u);
  else if (within(u, v, -0.045, -0.25, 0.11, -0.06)) {
    const glass = v > -0.228 && v < -0.18 && fraction((u + 0.045) / 0.031) > 0.28;
    const port = Math.hypot(fraction((u + 0.045) / 0.052) * 0.052 - 0.026, v + 0.11) < 0.011;
    lay(touch, glass || port ? 0.04 : u > 0.075 ? 0.5 : 0.97, v, glass || port ? 0 : 2);
  } else if (within(u, v, -0.3, -0.12, -0.17, -0.075)) lay(touch, 0.45, u, 1);
  else return false;
  return true;
}

const LINES = [-0.21, -0.44, 0.03, -0.52, 0.35, -0.17];
const BOOMS = [-0.21, -0.1, -0.21, -0.44, -0.36, -0.2];

function rigging(u: number, v: number, touch: Touch): boolean {
  const iron =
    awayFromPath(u, v, BOOMS) < 0.0062 ||
    away(u, v, 0.03, -0.3, 0.03, -0.53) < 0.0055 ||
    awayFromPath(u, v, LINES) < 0.0022 ||
    away(u, v, -0.21, -0.44, -0.32, -0.08) < 0.0022 ||
    away(u, v, -0.21, -0.36, -0.02, -0.27) < 0.0022 ||
    away(u, v, -0.36, -0.2, -0.34, -0.08) < 0.0022;
  if (iron) lay(touch, 0.04, u);
  return iron;
}

function swell(x: number, y: number, top: number, level: number, touch: Touch): void {
  const t = (y - top) / (1 - top);
  const bend = 0.035 * Math.sin(x * 5.2 + y * 13) * (0.35 + t * 1.6);
  const r = rough((x * 4.4) / (0.35 + t), (y + bend) * 19, 4);
  const foam = step(0.024, 0, y - top) * 0.5 + step(0.66, 0.78, r) * 0.4;
  lay(touch, clamp(level - 0.24 * t + 1.05 * (r - 0.5) + foam), y + bend + 0.012 * r, 1);
}
