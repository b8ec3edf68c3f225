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
