import type { DeskRevision } from '#newsroom/revisions/revisions.ts';

const WORDS: Record<DeskRevision['why'], string> = {
  saved: 'Saved by hand',
  published: 'Published',
  scheduled: 'Scheduled',
  restored: 'Restored',
  imported: 'Imported',
};

/** Why a version was kept, in words. */
export function reasonOf({ why }: Pick<DeskRevision, 'why'>): string {
  return WORDS[why];
}
