/**
 * A scene says for each point how the engraver treats it. x runs from 0 to 1.5, y from 0 (top) to 1. `light` is 0 for
 * black and 1 for bare paper; `along` is the coordinate across the lines, so that its level curves are the lines; `tint`
 * chooses the ground: 0 paper, 1 the wash, 2 the one warm light.
 */
export type Tint = 0 | 1 | 2;
export type Touch = { light: number; along: number; tint: Tint };
export type Scene = (x: number, y: number, touch: Touch) => void;

/** Always true, so that a layer of a scene says in one breath how a point looks and that it is done. */
export function lay(touch: Touch, light: number, along: number, tint: Tint = 0): true {
  touch.light = light;
  touch.along = along;
  touch.tint = tint;
  return true;
}
