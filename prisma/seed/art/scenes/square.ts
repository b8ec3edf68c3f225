import { chance, clamp, crests, fraction, mix, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { away, mountain, within } from '../shapes.ts';

const GROUND = 0.665;
const TOWER = { x: 0.62, top: 0.135 };

/** A crowd with placards fills a square below a white arched tower, with mountains behind the city. */
export const square: Scene = (x, y, touch) => {
  if (y > GROUND - 0.06 && crowd(x, y, touch)) return;
  if (y > GROUND) return lay(touch, 0.1, y);
  if (monument(x, y, touch) || city(x, y, touch)) return;
  const foothill = 0.545 - 0.1 * (rough(x * 2.1 + 8, 0, 5) - 0.4);
  if (y > foothill) return lay(touch, clamp(0.62 + 0.4 * (rough(x * 8, y * 10, 3) - 0.5)), y - foothill * 0.7, 1);
  const crest = 0.335 - 0.42 * (crests(x * 0.85 + 2.4, 0, 6) - 0.46);
  if (y > crest) return mountain(x, y, crest, 1.05, touch);
  const c = rough(x * 1.5 + 2, y * 6, 4);
  lay(touch, clamp(0.55 + 0.6 * y + 0.45 * (c - 0.5)), y + 0.05 * c, 1);
};

/** Rows of heads, the nearest first; here and there a raised arm or a placard. */
function crowd(x: number, y: number, touch: Touch): boolean {
  for (let near = 7; near >= 0; near--) {
    const head = 0.0085 + 0.0047 * near;
    const row = GROUND + 0.0052 * near * near + 0.011 * near + 0.006;
    const gap = head * 2.45;
    const first = Math.floor(x / gap + near * 0.37) - 1;
    for (let n = first; n <= first + 2; n++)
      if (person(x, y, n, near, head, row, (n - near * 0.37 + 0.5) * gap, touch)) return true;
  }
  return false;
}

function person(
  x: number,
  y: number,
  n: number,
  near: number,
  head: number,
  row: number,
  at: number,
  touch: Touch,
): boolean {
  const cx = at + (chance(n, near) - 0.5) * head * 1.1;
  const cy = row + (chance(n, near + 20) - 0.5) * head * 1.7;
  const u = (x - cx) / head;
  const v = (y - cy) / head;
  if (Math.abs(u) > 3.2 || v < -6) return false;
  if (carried(u, v, n, near, touch)) return true;
  const tone = chance(n, near + 80);
  const rim = step(0.1, 0.75, -u);
  if (Math.hypot(u, v * 0.84) < 0.8) {
    const scarf = tone > 0.72;
    const nape = !scarf && v > 0.42 + 0.12 * u;
    return lay(
      touch,
      nape ? 0.9 : scarf ? clamp(0.55 + 0.5 * rim) : clamp(0.04 + 0.7 * rim),
      y + u * 0.005 + v * v * 0.004,
      scarf ? 1 : 0,
    );
  }
  const shoulder = Math.hypot(u / 1.42, (v - 2.15) * 0.92) < 1.15 || (Math.abs(u) < 1.55 && v > 2.1 && v < 4.5);
  if (!shoulder) return false;
  return lay(
    touch,
    clamp(mix(0.04, 0.72, chance(n, near + 7) ** 2) + 0.3 * step(-0.5, -1.3, u)),
    x * 0.8 + (tone > 0.5 ? y : -y) * 0.55,
    tone > 0.8 ? 1 : 0,
  );
}

function carried(u: number, v: number, n: number, near: number, touch: Touch): boolean {
  const what = chance(n, near + 60);
  if (near > 0 && near < 6 && what > 0.952) {
    if (within(u, v, -2.3, -5.6, 2.3, -3.2)) {
      const words =
        v > -5 && v < -3.8 && Math.abs(fraction(v / 0.6) - 0.5) < 0.2 && Math.abs(u) < 1.7 - chance(n, v * 3);
      return lay(touch, words ? 0.05 : 1, v, words ? 0 : 2);
    }
    if (Math.abs(u) < 0.13 && v > -3.3 && v < 0) {
      return lay(touch, 0.04, u);
    }
  }
  if (what < 0.06 && away(u, v, 1.4, 2, 1 + what * 9, -2.1) < 0.27) {
    return lay(touch, v < -1.4 ? 0.95 : 0.12, u);
  }
  return false;
}

function monument(x: number, y: number, touch: Touch): boolean {
  const t = (y - TOWER.top) / (GROUND - TOWER.top);
  if (t < 0 || t > 1) return false;
  const u = x - TOWER.x;
  const half = 0.068 + 0.2 * t ** 2.7;
  if (Math.abs(u) > half) return false;
  const inner = 0.155 * Math.sqrt(clamp((t - 0.46) / 0.54)) * (0.45 + 0.55 * t);
  const e = u / half;
  if (t > 0.46 && Math.abs(u) < inner) {
    const lattice = (fraction(u * 26 + y * 26) < 0.18 || fraction(u * 26 - y * 26) < 0.18) && t < 0.72;
    return lay(touch, lattice ? 0.72 : 0.08 + 0.3 * (1 - t), y);
  }
  const groove = Math.abs(e) < 0.62 && t < 0.34 && fraction(u / 0.017) < 0.22 ? 0.42 : 0;
  const rim = t < 0.03 ? -0.5 : 0;
  return lay(touch, clamp(1.04 - 0.74 * step(-0.25, 1, e) - groove + rim), x + 0.25 * y * e, 0);
}

function city(x: number, y: number, touch: Touch): boolean {
  for (let row = 2; row >= 0; row--) {
    const wide = 0.062 + 0.022 * row;
    const at = x / wide + row * 0.43;
    const n = Math.floor(at);
    const f = at - n;
    const roof =
      GROUND - 0.055 - 0.03 * (2 - row) - 0.085 * chance(n, row + 5) * step(0.02, 0.34, Math.abs(x - TOWER.x));
    if (y < roof) continue;
    const pane =
      fraction(f * 5) > 0.35 &&
      fraction(y * 62) > 0.45 &&
      f > 0.26 &&
      noise(n * 9 + Math.floor(f * 5), Math.floor(y * 62)) > 0.4;
    return lay(
      touch,
      clamp((f < 0.22 ? 0.96 : 0.62 - 0.08 * (2 - row)) - (pane ? 0.45 : 0)),
      f < 0.22 ? y : x,
      row === 1 ? 1 : 0,
    );
  }
  return false;
}
