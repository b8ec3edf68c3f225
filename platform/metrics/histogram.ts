/** How often something took how long: a few integers, so that to count costs next to nothing. */
export class Histogram {
  readonly bounds: readonly number[];
  /** Of each bound those above the one before it, and last those above all bounds. */
  readonly counts: number[];
  sum = 0;

  /** @param bounds in seconds, the least first; what is equal to a bound counts as below it */
  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.counts = new Array(bounds.length + 1).fill(0);
  }

  observe(seconds: number): void {
    let at = 0;
    while (at < this.bounds.length && seconds > (this.bounds[at] as number)) at += 1;
    this.counts[at] = (this.counts[at] as number) + 1;
    this.sum += seconds;
  }
}
