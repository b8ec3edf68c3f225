import { away, within } from './shapes.ts';

/**
 * A ship-to-shore crane in its own measure: (0, 0) at the middle of its feet, v upwards, about 0.6 high. True where it
 * is iron.
 */
export function gantry(u: number, v: number, lifted: boolean): boolean {
  if (u < -0.2 || u > 0.42 || v < -0.02 || v > 0.64) return false;
  return legs(u, v) || beam(u, v) || (lifted ? raisedBoom(u, v) : lowBoom(u, v));
}

const legs = (u: number, v: number): boolean =>
  away(u, v, -0.068, 0, -0.05, 0.36) < 0.0085 ||
  away(u, v, 0.068, 0, 0.05, 0.36) < 0.0085 ||
  away(u, v, -0.064, 0.13, 0.064, 0.13) < 0.0075 ||
  away(u, v, -0.062, 0.13, 0.052, 0.35) < 0.0036 ||
  away(u, v, 0.062, 0.13, -0.052, 0.35) < 0.0036 ||
  within(u, v, -0.085, -0.012, -0.05, 0.012) ||
  within(u, v, 0.05, -0.012, 0.085, 0.012);

const beam = (u: number, v: number): boolean =>
  away(u, v, -0.18, 0.36, 0.07, 0.36) < 0.0115 ||
  away(u, v, -0.02, 0.36, 0.035, 0.52) < 0.0065 ||
  away(u, v, 0.055, 0.36, 0.035, 0.52) < 0.0065 ||
  away(u, v, 0.035, 0.52, -0.165, 0.365) < 0.003 ||
  within(u, v, -0.15, 0.37, -0.07, 0.412);

const lowBoom = (u: number, v: number): boolean =>
  away(u, v, 0.06, 0.36, 0.4, 0.36) < 0.0095 ||
  away(u, v, 0.035, 0.52, 0.22, 0.36) < 0.003 ||
  away(u, v, 0.035, 0.52, 0.385, 0.365) < 0.003 ||
  within(u, v, 0.225, 0.325, 0.26, 0.355) ||
  away(u, v, 0.23, 0.33, 0.225, 0.24) < 0.0022 ||
  away(u, v, 0.255, 0.33, 0.26, 0.24) < 0.0022 ||
  within(u, v, 0.205, 0.2, 0.28, 0.238);

const raisedBoom = (u: number, v: number): boolean =>
  away(u, v, 0.06, 0.36, 0.22, 0.62) < 0.009 || away(u, v, 0.035, 0.52, 0.155, 0.52) < 0.003;
