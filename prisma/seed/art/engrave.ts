import { clamp } from './noise.ts';
import type { Palette } from './palettes.ts';
import type { Scene, Tint, Touch } from './scene.ts';

/**
 * Prints a scene as a line engraving. Ink is laid where a point is nearer to a line than the scene is dark; below
 * 38 % light a second set of lines at 45° joins. Lines are softened over one pixel by their distance; only pixels on
 * the outline of a shape are sampled nine times, which costs a quarter of sampling everything and looks better.
 */

export type Print = { width: number; height: number; pixels: Uint8Array<ArrayBuffer> };

const CROSS_HATCH_BELOW = 0.38;
const FINE = 3;

/** `pitch` is the distance between lines in pixels. The same input gives the same bytes. */
export function engrave(scene: Scene, palette: Palette, width: number, height: number, pitch: number): Print {
  const field = sample(scene, width, height);
  const lines = height / pitch;
  const pixels = new Uint8Array(width * height * 3);
  for (let j = 0, n = 0; j < height; j++) {
    for (let i = 0; i < width; i++, n++) {
      const fine = onOutline(field, n, i, j, width, height, lines);
      const [red, green, blue] = fine
        ? finely(scene, palette, i / height, j / height, height, lines)
        : coloured(
            palette,
            field.light[n]!,
            field.along[n]!,
            field.tint[n] as Tint,
            (i + j + 1) / height,
            lines,
            pitch,
          );
      pixels[n * 3] = red;
      pixels[n * 3 + 1] = green;
      pixels[n * 3 + 2] = blue;
    }
  }
  return { width, height, pixels };
}

type Colour = readonly [number, number, number];
const touch: Touch = { light: 1, along: 0, tint: 0 };

/** The colour of the pixel whose corner is (x, y), from nine points in it. */
function finely(scene: Scene, palette: Palette, x: number, y: number, height: number, lines: number): Colour {
  let [red, green, blue] = [0, 0, 0];
  for (let k = 0; k < FINE * FINE; k++) {
    const px = x + ((k % FINE) + 0.5) / FINE / height;
    const py = y + (Math.floor(k / FINE) + 0.5) / FINE / height;
    scene(px, py, touch);
    const c = coloured(palette, clamp(touch.light), touch.along, touch.tint, px + py, lines, (height / lines) * FINE);
    red += c[0];
    green += c[1];
    blue += c[2];
  }
  return [red / (FINE * FINE), green / (FINE * FINE), blue / (FINE * FINE)];
}

function coloured(
  palette: Palette,
  light: number,
  along: number,
  tint: Tint,
  diagonal: number,
  lines: number,
  sharpness: number,
): Colour {
  const { ink, paper, wash, light: warm } = palette;
  const share = inkAt(light, along, diagonal, lines, sharpness);
  // The brightest light is left bare: the wash would dull it.
  const ground = tint === 2 ? warm : tint === 1 && light <= 0.955 ? wash : paper;
  return [
    ground[0] + (ink[0] - ground[0]) * share,
    ground[1] + (ink[1] - ground[1]) * share,
    ground[2] + (ink[2] - ground[2]) * share,
  ];
}

type Field = { light: Float32Array; along: Float32Array; tint: Uint8Array };

function sample(scene: Scene, width: number, height: number): Field {
  const size = width * height;
  const field = { light: new Float32Array(size), along: new Float32Array(size), tint: new Uint8Array(size) };
  for (let j = 0, n = 0; j < height; j++) {
    for (let i = 0; i < width; i++, n++) {
      scene((i + 0.5) / height, (j + 0.5) / height, touch);
      field.light[n] = clamp(touch.light);
      field.along[n] = touch.along;
      field.tint[n] = touch.tint;
    }
  }
  return field;
}

/** How much ink a point takes, 0 to 1. `diagonal` is x + y; `sharpness` the pitch in samples. */
function inkAt(light: number, along: number, diagonal: number, lines: number, sharpness: number): number {
  const dark = 1 - light;
  const ink = stroke(along * lines, dark * 1.04 - 0.035, sharpness);
  if (light >= CROSS_HATCH_BELOW) return ink;
  return Math.max(ink, stroke(diagonal * Math.SQRT1_2 * lines, (CROSS_HATCH_BELOW - light) * 1.35, sharpness));
}

function stroke(position: number, thickness: number, sharpness: number): number {
  if (thickness <= 0) return 0;
  const fromLine = Math.abs(position - Math.floor(position) - 0.5) * 2;
  return clamp((thickness - fromLine) * sharpness * 0.5 + 0.5) * clamp(thickness * sharpness);
}

function onOutline(f: Field, n: number, i: number, j: number, width: number, height: number, lines: number): boolean {
  const differs = (m: number): boolean =>
    f.tint[n] !== f.tint[m] ||
    Math.abs(f.light[n]! - f.light[m]!) > 0.16 ||
    Math.abs(f.along[n]! - f.along[m]!) * lines > 0.6;
  return (
    (i > 0 && differs(n - 1)) ||
    (i < width - 1 && differs(n + 1)) ||
    (j > 0 && differs(n - width)) ||
    (j < height - 1 && differs(n + width))
  );
}
