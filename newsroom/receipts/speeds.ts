import { z } from 'zod';
import type { SurfaceKind } from './receipt.ts';

export const SPANS = ['hour', 'day', 'week'] as const;
export const SpanForm = z.enum(SPANS).catch('day');
export type Span = z.infer<typeof SpanForm>;

/** How fast a surface had new versions, in milliseconds; null where nothing was proved. */
export type SurfaceSpeed = {
  kind: SurfaceKind;
  p50: number | null;
  p95: number | null;
  p99: number | null;
  /** Answers that were new, and that were read in vain. */
  answers: number;
  notNew: number;
};

export type Speeds = {
  surfaces: SurfaceSpeed[];
  receipts: number;
  /** Receipts in which a process of the roll was not heard from. */
  unheard: number;
  /** True if there are more receipts in the span than are looked at: then these are the last ones. */
  cut: boolean;
};
