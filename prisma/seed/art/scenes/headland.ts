import { chance, clamp, mix, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { sea, within } from '../shapes.ts';

const HORIZON = 0.63;
const LAMP = { x: 0.4, y: 0.165 };

/** A lighthouse on a cliff sweeps its beam over the sea. */
export const headland: Scene = (x, y, touch) => {
  if (tower(x, y, touch) || house(x, y, touch)) return;
  if (y > brow(x) && x < cliff(y)) return rock(x, y, touch);
  if (y > HORIZON) return surf(x, y, touch);
  sky(x, y, touch);
};

const brow = (x: number): number =>
  0.42 - 0.05 * step(0.1, 0.4, x) + 0.03 * step(0.5, 0.8, x) + 0.022 * rough(x * 9, 2, 4);
const cliff = (y: number): number =>
  mix(0.68, 1.16, step(0.36, 1.06, y) ** 1.15) + 0.075 * (rough(y * 9, 6, 4) - 0.5) + 0.05 * step(0.8, 1, y);

function tower(x: number, y: number, touch: Touch): boolean {
  const u = x - LAMP.x;
  if (Math.abs(u) > 0.06 || y < 0.07 || y > 0.42) return false;
  const half = 0.021 + 0.014 * step(0.17, 0.4, y);
  if (y > 0.2 && Math.abs(u) < half) {
    const band = Math.floor((y - 0.2) / 0.054) % 2 === 0;
    const round = u / half;
    return lay(touch, clamp((band ? 0.96 : 0.3) - 0.62 * step(-0.2, 1, round)), y + 0.012 * round * round, 0);
  }
  if (within(u, y, -0.034, 0.192, 0.034, 0.203) || within(u, y, -0.025, 0.13, 0.025, 0.138)) lay(touch, 0.03, x);
  else if (within(u, y, -0.021, 0.138, 0.021, 0.192)) lay(touch, Math.abs(Math.abs(u) - 0.01) < 0.0016 ? 0 : 1, y, 2);
  else if (y > 0.092 && y < 0.13 && Math.abs(u) < 0.027 * Math.sqrt((y - 0.092) / 0.038)) lay(touch, 0.06, x);
  else if (Math.abs(u) < 0.0022 && y < 0.095) lay(touch, 0.03, x);
  else return false;
  return true;
}

function house(x: number, y: number, touch: Touch): boolean {
  if (within(x, y, 0.475, 0.335, 0.6, 0.4)) {
    const pane = y > 0.35 && y < 0.374 && (Math.abs(x - 0.505) < 0.009 || Math.abs(x - 0.565) < 0.009);
    return lay(touch, pane ? 1 : 0.55, y, pane ? 2 : 0);
  }
  const slope = (y - 0.292) / 0.043;
  if (slope > 0 && slope <= 1 && x > 0.505 - 0.04 * slope && x < 0.57 + 0.04 * slope) lay(touch, 0.1, x + y);
  else if (within(x, y, 0.55, 0.272, 0.565, 0.31)) lay(touch, 0.1, y);
  else return false;
  return true;
}

function rock(x: number, y: number, touch: Touch): true {
  const grass = y - brow(x);
  if (grass < 0.035) return lay(touch, 0.68 + 0.3 * (noise(x * 60, 3) - 0.5), x * 0.9 + y * 0.3, 1);
  const edge = cliff(y) - x;
  const fall = rough(x * 7 + y * 3.5, y * 2.2, 5);
  const ledge = rough(x * 3, y * 17 + x * 5, 4);
  const face = clamp(
    0.36 + 1.1 * (fall - 0.5) + 0.7 * (ledge - 0.5) - 0.5 * step(0.75, 0.1, x) + 0.55 * step(0.16, 0, edge),
  );
  return lay(touch, face, x * 0.86 - y * 0.42 + 0.06 * fall, 0);
}

function surf(x: number, y: number, touch: Touch): void {
  sea(x, y, HORIZON, 1.2, 0.3, touch);
  const out = x - cliff(y) - 0.05 * noise(x * 12, y * 22);
  const foam = step(0.075, 0, out) * (0.45 + 0.75 * noise(x * 40, y * 60));
  touch.light = clamp(touch.light * 0.82 + foam);
  if (foam > 0.4) touch.tint = 0;
}

function sky(x: number, y: number, touch: Touch): true {
  const far = Math.hypot(x - LAMP.x, y - LAMP.y);
  const turn = Math.atan2(y - LAMP.y, x - LAMP.x);
  const beam = far > 0.03 && (Math.abs(turn - 0.13) < 0.075 || Math.abs(Math.abs(turn) - 3.02) < 0.07);
  if (beam) return lay(touch, clamp(1.05 - 0.28 * far), far, 2);
  if (chance(x * 110, y * 110) > 0.9972 && y < 0.5) return lay(touch, 1, x, 0);
  const c = rough(x * 1.6 + 1, y * 5 + 3, 5);
  return lay(touch, clamp(0.2 + 0.42 * y + 0.6 * (c - 0.46)), y + 0.1 * c, 1);
}
