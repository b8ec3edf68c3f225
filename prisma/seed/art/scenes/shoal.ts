import { chance, clamp, fraction, noise, rough, step } from '../noise.ts';
import { lay, type Scene, type Touch } from '../scene.ts';

type Fish = { x: number; y: number; size: number; cos: number; sin: number; layer: number };

/** The bend of the whole shoal. */
const drift = (x: number): number => 0.13 * Math.sin(x * 2.6 + 0.5) - 0.05;

const FISH = [3, 2, 1, 0].flatMap(school);
const CELL = 0.05;
const COLUMNS = 31;
/** Which fish can cover which twentieth of the picture, the nearest first. */
const CELLS = Array.from({ length: COLUMNS * 21 }, (_, at) => {
  const x = ((at % COLUMNS) + 0.5) * CELL;
  const y = (Math.floor(at / COLUMNS) + 0.5) * CELL;
  return FISH.filter(
    (fish) => Math.abs(fish.x - x) < fish.size * 0.56 + CELL && Math.abs(fish.y - y) < fish.size * 0.35 + CELL,
  );
});

function school(layer: number): Fish[] {
  const size = 0.1 + 0.075 * layer;
  const [across, down] = [size * 1.32, size * 0.43];
  const fish: Fish[] = [];
  for (let row = Math.ceil(1.2 / down); row > -6; row--) {
    for (let n = Math.ceil(1.7 / across + row); n > -30; n--) {
      if (chance(n * 3 + layer * 101, row) > 0.3 + 0.08 * layer) continue;
      const x = (n - row * 0.47 + 0.5) * across + (chance(n, row + 40) - 0.5) * size * 0.4;
      if (x < -0.3 || x > 1.8) continue;
      const turn = 0.27 * Math.cos(x * 2.6 + 0.5);
      const y = (row + 0.5) * down + drift(x) + (chance(n, row + 60) - 0.5) * down * 0.6;
      fish.push({ x, y, size, cos: Math.cos(turn), sin: Math.sin(turn), layer });
    }
  }
  return fish;
}

/** A shoal of herring turns together under the surface. */
export const shoal: Scene = (x, y, touch) => {
  for (const fish of CELLS[Math.floor(y / CELL) * COLUMNS + Math.floor(x / CELL)] ?? [])
    if (herring(x, y, fish, touch)) return;
  const ray = noise((x - y * 0.5) * 5, 2) * step(1, 0.1, y);
  const r = rough(x * 2.5, y * 8, 4);
  lay(
    touch,
    clamp(0.72 - 0.62 * y + 0.5 * (ray - 0.4) + 0.2 * (r - 0.5)),
    y + 0.05 * Math.sin(x * 4 + y * 3) + 0.02 * r,
    1,
  );
};

function herring(x: number, y: number, fish: Fish, touch: Touch): boolean {
  const dx = (x - fish.x) / fish.size;
  const dy = (y - fish.y) / fish.size;
  const u = dx * fish.cos + dy * fish.sin;
  const v = -dx * fish.sin + dy * fish.cos;
  const dim = fish.layer < 2 ? 0.24 * (2 - fish.layer) : 0;
  const t = (u + 0.5) / 0.86;
  const half = 0.118 * Math.sin(Math.PI * clamp(t) ** 0.72) ** 0.85 + 0.012;
  if (t > 0 && t < 1 && Math.abs(v) < half) body(u, v, v / half, t, dim, fish.layer, touch);
  else if (fins(u, v)) lay(touch, clamp(0.3 + 0.3 * fraction(v * 30) - dim), v * 0.5 + u * 0.2, 1);
  else return false;
  return true;
}

function body(u: number, v: number, e: number, t: number, dim: number, layer: number, touch: Touch): true {
  const eye = Math.hypot(u + 0.405, v + 0.018);
  if (eye < 0.016) return lay(touch, 0, u);
  if (eye < 0.031) return lay(touch, 1, u, 2);
  if (Math.abs(u + 0.3 - 4.2 * v * v) < 0.008) return lay(touch, 0.05, v);
  const scale = t > 0.24 && e > -0.5 ? 0.16 * step(0.3, 0.5, fraction(u * 17 + (Math.floor(v * 40) % 2) * 0.5)) : 0;
  const light = clamp(0.98 - 0.85 * step(-0.1, -0.62, e) - scale - 0.2 * step(0.55, 1, e) - dim);
  return lay(touch, light, v * 0.22 + u * 0.035, e > 0.1 && layer > 1 ? 2 : e > -0.4 ? 0 : 1);
}

function fins(u: number, v: number): boolean {
  const tail = (u - 0.34) / 0.16;
  const back = Math.abs(u - 0.05) < 0.07 && v < -0.09 && v > -0.155 + Math.abs(u - 0.02) * 0.6;
  const belly = Math.abs(u) < 0.05 && v > 0.08 && v < 0.135 - Math.abs(u + 0.02) * 0.7;
  return (
    back || belly || (tail > 0 && tail < 1 && Math.abs(v) < 0.02 + 0.12 * tail && Math.abs(v) > 0.15 * (tail - 0.5))
  );
}
