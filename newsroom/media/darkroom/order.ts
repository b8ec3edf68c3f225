import type { PictureLimits } from '#platform/config.ts';
import type { Embedded } from '../reading/said.ts';
import type { Format, Written } from '../rendition.ts';

/** What the darkroom is asked for: to look into a file that just came, or to print from one that is kept. */
export type Inspect = { do: 'inspect'; path: string; limits: Pick<PictureLimits, 'pixels' | 'frames'> };
export type Print = { do: 'print'; path: string; width: number; format: Format; written: Written; pixels: number };
export type Order = Inspect | Print;

/** What a picture turned out to be. Width and height are those of the upright picture. */
export type Inspected = {
  width: number;
  height: number;
  frames: number;
  /** Its average, as `#rrggbb`. */
  colour: string;
  /** 64 bits by which pictures that look alike are found, as a signed number; null: it has no contrast. */
  fingerprint: bigint | null;
  hasCredentials: boolean;
  embedded: Embedded;
};

/** Why nothing was made of a file. */
export type Fault = 'too-many-pixels' | 'too-many-frames' | 'broken' | 'too-slow';

export type Reply = { made: Inspected | Uint8Array } | { fault: Fault; detail: string };
