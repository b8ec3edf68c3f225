import type { DeskRevision } from '#newsroom/revisions/revisions.ts';

const WORDS: Record<DeskRevision['why'], string> = {
  written: 'Written',
  saved: 'Saved by hand',
  'handed-over': 'Handed over',
  published: 'Published',
  scheduled: 'Scheduled',
  corrected: 'Corrected',
  restored: 'Restored',
  imported: 'Imported',
};

/** Why a version was kept, in words. */
export function reasonOf({ why }: Pick<DeskRevision, 'why'>): string {
  return WORDS[why];
}

/** Whose version it is: those who wrote since the one before, else who kept it. */
export function writersOf({ writers, byName }: Pick<DeskRevision, 'writers' | 'byName'>): string[] {
  return writers.length > 0 ? writers : [byName];
}
