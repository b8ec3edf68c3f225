import { clamp, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';
import { gull, sea } from '../shapes.ts';

const HORIZON = 0.6;
const SUN = { x: 1.12, y: 0.42 };

/** A docker in cap and heavy coat, seen from behind, looks out over the water. */
export const watcher: Scene = (x, y, touch) => {
  const u = (x - 0.52) / 0.94;
  const v = y / 0.94;
  if (cap(u, v, touch) || head(u, v, touch) || collar(u, v, touch) || coat(u, v, touch)) return;
  if (y > HORIZON) return sea(x, y, HORIZON, SUN.x, 0.9, touch);
  if (gull(x, y, 0.92, 0.2, 0.03) || gull(x, y, 1.33, 0.15, 0.022) || gull(x, y, 1.28, 0.29, 0.016))
    return lay(touch, 0.05, x);
  const d = Math.hypot(x - SUN.x, y - SUN.y);
  if (d < 0.15) return lay(touch, 1, y, 2);
  const c = rough(x * 1.3 + 5, y * 6, 5);
  lay(touch, clamp(0.95 - 0.55 * step(0.1, 1.1, d) + 0.45 * (c - 0.5)), d + 0.04 * c, 1);
};

function cap(u: number, v: number, touch: Touch): boolean {
  const crown = Math.hypot(u / 0.168, (v - 0.25) / (v < 0.25 ? 0.105 : 0.052));
  const peak = Math.hypot((u - 0.135) / 0.075, (v - 0.272) / 0.019);
  if (crown > 1 && peak > 1) return false;
  const e = u / 0.168;
  const seam = Math.abs(Math.hypot(u / 0.075, (v - 0.16) / 0.12) - 1) < 0.035 && v < 0.27;
  const shade = 0.46 - 0.36 * step(0.5, -0.9, e) + 0.4 * step(0.75, 1.05, e);
  return lay(
    touch,
    crown > 1 ? 0.05 : seam ? 0.02 : clamp(shade + 0.28 * (noise(u * 60, v * 60) - 0.5)),
    v + 0.5 * u * u + 0.2 * u,
    1,
  );
}

function head(u: number, v: number, touch: Touch): boolean {
  const ear = Math.hypot((Math.abs(u + 0.004) - 0.122) / 0.02, (v - 0.345) / 0.034);
  const skull = Math.hypot(u / 0.123, (v - 0.32) / 0.135);
  const neck = v > 0.36 && v < 0.54 && Math.abs(u) < 0.085 + 0.05 * step(0.46, 0.56, v);
  if (ear > 1 && skull > 1 && !neck) return false;
  const e = u / 0.123;
  const hair = skull < 1 && v < 0.4 - 0.05 * noise(u * 30, 2) + 0.015 * Math.cos(u * 25);
  if (ear <= 1) return lay(touch, u > 0 ? 0.97 : 0.4, v + u, 2);
  if (hair)
    return lay(touch, clamp(0.1 + 0.55 * step(0.3, 1, e) + 0.35 * (noise(u * 90, v * 8) - 0.5)), u * 0.9 + 0.2 * v);
  return lay(touch, clamp(0.42 + 0.6 * step(-0.5, 0.8, e) - 0.25 * step(0.5, 0.38, v)), v + 0.9 * u * u, 2);
}

function collar(u: number, v: number, touch: Touch): boolean {
  const top = 0.475 + 0.35 * u * u;
  const half = 0.155 + 0.5 * (v - 0.47);
  if (v < top || v > 0.585 + 0.4 * u * u || Math.abs(u) > half) return false;
  const rim = v < top + 0.012;
  return lay(
    touch,
    rim ? 0.95 : clamp(0.2 + 0.5 * step(-0.1, 0.2, u)),
    v - 0.7 * u * u + 0.05 * Math.sin(u * 30),
    rim ? 0 : 1,
  );
}

function coat(u: number, v: number, touch: Touch): boolean {
  const out = Math.abs(u);
  const shoulder = 0.54 + 0.12 * step(0.1, 0.42, out) + 0.5 * step(0.36, 0.56, out) ** 2;
  if (v < shoulder || out > 0.47 + 0.12 * (v - 0.6)) return false;
  const fold = rough(u * 5 + 0.4 * Math.sin(v * 6), v * 2.2 - out * 2, 4);
  const seam = Math.abs(u) < 0.0035 || Math.abs(v - 0.66 - 0.3 * u * u) < 0.004;
  const light =
    0.24 + 1.25 * (fold - 0.5) + 0.34 * step(-0.1, 0.42, u) + 0.5 * step(0.035, 0, v - shoulder) * step(-0.2, 0.3, u);
  return lay(touch, seam ? 0 : clamp(light), v - 0.55 * u * u + 0.14 * fold, 0);
}
