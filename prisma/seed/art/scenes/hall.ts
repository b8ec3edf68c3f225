import { clamp, fraction, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, within } from '../shapes.ts';

const MIDDLE = 0.75;

/** A domed courthouse with eight columns above a flight of steps. */
export const hall: Scene = (x, y, touch) => {
  const u = x - MIDDLE;
  if (y > 0.87) return square(u, y, touch);
  if (y > 0.785 && stairs(u, y, touch)) return;
  if (portico(u, y, touch) || pediment(u, y, touch) || wings(u, y, touch) || dome(u, y, touch)) return;
  const d = Math.hypot(x - 1.2, y - 0.95);
  const c = rough(x * 1.5 + 8, y * 5, 5);
  lay(touch, clamp(0.98 - 0.55 * step(0.2, 1.35, d) + 0.55 * (c - 0.52)), d * 0.9 + 0.05 * c, 1);
};

function square(u: number, y: number, touch: Touch): void {
  const t = (y - 0.87) / 0.13;
  const across = fraction((u / (0.6 + 1.4 * t)) * 11) < 0.05;
  lay(touch, across ? 0.15 : 0.9 - 0.35 * t + 0.2 * (rough(u * 9, y * 50, 2) - 0.5), y, 1);
}

function stairs(u: number, y: number, touch: Touch): boolean {
  const n = (y - 0.785) / 0.0142;
  if (Math.abs(u) > 0.46 + Math.floor(n) * 0.02) return false;
  const tread = fraction(n) < 0.42;
  return lay(touch, tread ? 1 : 0.32, y, tread && Math.abs(u) < 0.3 ? 2 : 0);
}

function portico(u: number, y: number, touch: Touch): boolean {
  if (y > 0.425 && y < 0.468 && Math.abs(u) < 0.465) {
    const frieze = y > 0.436 && y < 0.459;
    return lay(touch, frieze ? (fraction(u / 0.03) < 0.3 ? 0.4 : 0.93) : y < 0.436 ? 0.98 : 0.2, y);
  }
  if (y < 0.468 || y > 0.785 || Math.abs(u) > 0.44) return false;
  const gap = 0.114;
  const off = (fraction(u / gap) - 0.5) * gap;
  const t = (y - 0.468) / 0.317;
  const base = t < 0.045 || t > 0.955;
  const half = base ? 0.034 : 0.0265 - 0.005 * (1 - t);
  if (Math.abs(off) < half) {
    const e = off / half;
    const flute = base ? 0 : 0.22 * step(0.25, 0, Math.abs(fraction(e * 3.4) - 0.5));
    return lay(touch, clamp(1.06 - 0.9 * step(-0.35, 1, e) - flute), y + 0.008 * e * e);
  }
  const door = Math.abs(u) < 0.055 && t > 0.34;
  return lay(touch, door ? (Math.abs(u) < 0.003 ? 0 : 0.97) : 0.13 + 0.15 * t, door ? y : u, door ? 2 : 0);
}

function pediment(u: number, y: number, touch: Touch): boolean {
  if (y > 0.425 || y < 0.28) return false;
  const edge = 0.49 * (1 - (0.425 - y) / 0.138);
  if (Math.abs(u) > edge || edge <= 0) return false;
  const rim = Math.abs(u) > edge - 0.042 || y > 0.41;
  const wreath = Math.abs(Math.hypot(u, y - 0.368) - 0.026) < 0.006;
  return lay(touch, rim ? 0.97 : wreath ? 0.98 : 0.45 + 0.2 * step(0.2, -0.2, u), rim ? y : u, wreath ? 2 : 0);
}

function wings(u: number, y: number, touch: Touch): boolean {
  const side = Math.abs(u);
  if (side < 0.44 || side > 0.7 || y < 0.5 || y > 0.87) return false;
  if (y < 0.522) lay(touch, y < 0.512 ? 0.97 : 0.15, y);
  else {
    const fx = Math.abs(fraction((side - 0.44) / 0.087) - 0.5);
    const fy = fraction((y - 0.54) / 0.15);
    const pane = fx < 0.2 && fy > 0.14 && fy < 0.72 && y > 0.54 && y < 0.84;
    lay(touch, pane ? 0.08 : u > 0 ? 0.5 : 0.86, pane ? u : y, pane ? 0 : 1);
  }
  return true;
}

function dome(u: number, y: number, touch: Touch): boolean {
  if (y > 0.235 && y < 0.36 && Math.abs(u) < 0.172) {
    const e = u / 0.172;
    const bay = fraction((Math.asin(e) / Math.PI) * 15 + 0.5);
    const ledge = y < 0.25 || y > 0.325;
    const shade = clamp(1.03 - 0.72 * step(-0.4, 1, e));
    return lay(touch, ledge ? shade : bay < 0.42 ? 0.07 : shade, y + 0.012 * e * e);
  }
  const v = (0.236 - y) / 0.158;
  const e = u / 0.164;
  if (v > 0 && e * e + v * v < 1) {
    const round = e / Math.sqrt(Math.max(0.03, 1 - v * v));
    const rib = fraction((Math.asin(clamp(round, -1, 1)) / Math.PI) * 11 + 0.5) < 0.1 ? 0.35 : 0;
    return lay(touch, clamp(1.08 - 0.8 * step(-0.45, 0.95, e) - rib), y - 0.02 * e * e, 2);
  }
  if (within(u, y, -0.021, 0.038, 0.021, 0.084)) lay(touch, fraction(u / 0.0105) < 0.45 ? 0.1 : 0.95, y);
  else if (y > 0.018 && y < 0.04 && Math.abs(u) < 0.024 * ((y - 0.012) / 0.03)) lay(touch, 0.2, u);
  else if (away(u, y, 0, 0, 0, 0.03) < 0.0022) lay(touch, 0, u);
  else return false;
  return true;
}
