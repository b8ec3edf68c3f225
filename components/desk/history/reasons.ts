import { handingIn } from '#newsroom/revisions/handing.ts';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { firstName } from '../first-name.ts';

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

type Kept = Pick<DeskRevision, 'why' | 'name'>;

/** Why a version was kept, in words: "Handed over to Sami". */
export function reasonOf({ why, name }: Kept): string {
  return why === 'handed-over' && name ? `${WORDS[why]} to ${firstName(handingIn(name).to)}` : WORDS[why];
}

/** What somebody called it, or said with it; empty for nothing. */
export function nameOf({ why, name }: Kept): string {
  return why === 'handed-over' ? handingIn(name).note : name;
}

/** Whose version it is: those who wrote since the one before, else who kept it. */
export function writersOf({ writers, byName }: Pick<DeskRevision, 'writers' | 'byName'>): string[] {
  return writers.length > 0 ? writers : [byName];
}
