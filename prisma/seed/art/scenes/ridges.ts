import { clamp, noise, rough, step } from '../noise.ts';
import { lay, type Scene } from '../scene.ts';

const ROWS = 22;

/** Height of the curve of one year; later years stand further down, and their crest has moved to the right. */
function curve(row: number, x: number): number {
  const t = row / (ROWS - 1);
  const at = 0.46 + 0.52 * t + 0.05 * (noise(row * 1.7, 8) - 0.5);
  const main = Math.exp(-(((x - at) / (0.15 + 0.05 * noise(row * 3.1, 2))) ** 2)) * (0.1 + 0.15 * t);
  const second = Math.exp(-(((x - at + 0.33) / 0.09) ** 2)) * 0.055 * noise(row * 2.3, 5);
  const edge = step(0.06, 0.24, x) * step(1.44, 1.26, x);
  return edge * (main + second + 0.022 * (rough(x * 13 + row * 7.1, row * 1.3, 4) - 0.35));
}

const STEPS = 1500;
const CURVES = Array.from({ length: ROWS }, (_, row) =>
  Float32Array.from({ length: STEPS + 2 }, (_, i) => curve(row, (i / STEPS) * 1.5)),
);

function heightAt(row: number, x: number): number {
  const at = Math.max(0, Math.min(STEPS, (x / 1.5) * STEPS));
  const i = Math.floor(at);
  const curve = CURVES[row]!;
  return curve[i]! + (curve[i + 1]! - curve[i]!) * (at - i);
}

/** A chart as a landscape: twenty-two years of one measurement, a curve for each, and the crest wanders. */
export const ridges: Scene = (x, y, touch) => {
  for (let row = ROWS - 1; row >= 0; row--) {
    const foot = 0.24 + row * 0.0325;
    if (y > foot + 0.003) continue;
    const top = foot - heightAt(row, x);
    if (y < top - 0.0036) continue;
    const warm = row > ROWS - 4;
    if (y < top + 0.0036) return lay(touch, 0, x);
    const tall = foot - top;
    const down = (y - top) / Math.max(0.02, tall);
    return lay(touch, clamp(0.3 + 0.75 * down - 0.12 * (1 - row / ROWS)), y - top * 0.85, warm ? 2 : 1);
  }
  if (y > 0.94 && y < 0.944 && x > 0.06 && x < 1.44) return lay(touch, 0, x);
  if (y > 0.94 && y < 0.957 && x > 0.06 && x < 1.44 && Math.abs(((x - 0.06) / 0.115) % 1) < 0.03)
    return lay(touch, 0, y);
  lay(touch, y < 0.24 ? 0.9 + 0.08 * y : 0.97, y, 0);
};
