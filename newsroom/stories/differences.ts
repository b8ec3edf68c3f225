import { diffArrays } from 'diff';
import { equalityDeep } from 'lib0/function';
import type { Block } from './body.ts';
import type { StoryContent } from './content.ts';
import { LINE_FIELDS, LIST_FIELDS, META_FIELDS, WORD_LISTS } from './working-copy.ts';

/** A stretch of the body in which two texts differ: `at` counts the present blocks before it, from 0. */
type BodyDifference = { at: number; yours: Block[]; present: Block[] };
export type Difference =
  | { field: string; yours: unknown; present: unknown }
  | { field: 'body'; stretches: BodyDifference[] };

/** Where a text that somebody brings differs from the one that stands there, for a program to show or to merge. */
export function differencesOf(yours: StoryContent, present: StoryContent): Difference[] {
  const fields = [...LINE_FIELDS, ...META_FIELDS, ...LIST_FIELDS, ...WORD_LISTS];
  const differing = fields
    .map((field) => ({ field, yours: partOf(yours, field), present: partOf(present, field) }))
    .filter((pair) => !equalityDeep(pair.yours, pair.present));
  const stretches = stretchesOf(yours.body.content, present.body.content);
  return stretches.length > 0 ? [...differing, { field: 'body', stretches }] : differing;
}

function partOf(content: StoryContent, field: string): unknown {
  return field.split('.').reduce<unknown>((value, part) => (value as Record<string, unknown>)[part], content);
}

function stretchesOf(yours: Block[], present: Block[]): BodyDifference[] {
  const stretches: BodyDifference[] = [];
  let at = 0;
  let open: BodyDifference | null = null;
  for (const { added, removed, value } of diffArrays(present, yours, { comparator: equalityDeep })) {
    if (!added && !removed) {
      at += value.length;
      open = null;
      continue;
    }
    if (!open) {
      open = { at, yours: [], present: [] };
      stretches.push(open);
    }
    open[added ? 'yours' : 'present'].push(...value);
    if (removed) at += value.length;
  }
  return stretches;
}
