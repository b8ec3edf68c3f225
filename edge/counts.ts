import { Histogram } from '#platform/metrics/histogram.ts';
import { Busy } from './gate.ts';
import type { Handling } from './handling.ts';
import type { Kind } from './store.ts';

const RENDER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

/** Counted while readers are answered: plain integers, nothing is allocated for an answer. Scraping reads them. */
export class Counts {
  /** How the edge came by an answer; the names are labels, so there are no others. */
  readonly answers = {
    hit: 0,
    made: 0,
    joined: 0,
    stale_failed: 0,
    stale_slow: 0,
    stale_not_tried: 0,
    stale_busy: 0,
    passed: 0,
    preview: 0,
    file: 0,
    moved: 0,
    refused: 0,
    failed: 0,
    busy: 0,
  };
  readonly rendered: Record<Kind, Histogram> = {
    pages: new Histogram(RENDER_SECONDS),
    queries: new Histogram(RENDER_SECONDS),
    missing: new Histogram(RENDER_SECONDS),
    files: new Histogram(RENDER_SECONDS),
  };
  rendersFailed = 0;
  /** Pages that another process of this machine made for us, that were not to be had from it, and that were made for others. */
  readonly shared = { taken: 0, refused: 0, given: 0 };
  /** Readers' pages that were to be made when as many were waiting as may. */
  rendersRefused = 0;

  found(handling: Handling): void {
    if (typeof handling === 'string') this.answers[handling] += 1;
    else if (handling.why === 'slow') this.answers.stale_slow += 1;
    else if (handling.why === 'not tried') this.answers.stale_not_tried += 1;
    else if (handling.why.failed instanceof Busy) this.answers.stale_busy += 1;
    else this.answers.stale_failed += 1;
  }
}
