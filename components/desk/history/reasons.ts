import { handingIn } from '#newsroom/revisions/handing.ts';
import type { DeskRevision } from '#newsroom/revisions/revisions.ts';
import { fill } from '#newsroom/sentence.ts';
import { firstName } from '../first-name.ts';
import type { Words } from '../words/words.ts';

type Kept = Pick<DeskRevision, 'why' | 'name'>;

/** Why a version was kept, in words: "Handed over to Sami". */
export function reasonOf({ history: said }: Words, { why, name }: Kept): string {
  return why === 'handed-over' && name ? fill(said.handedTo, { to: firstName(handingIn(name).to) }) : said.reasons[why];
}

/** Names that the newsroom gives by itself, with the number of the version that they tell of. */
const GIVEN = [
  { why: 'restored', says: /^From (\d+)$/, word: 'fromVersion' },
  { why: 'saved', says: /^Before restoring (\d+)$/, word: 'beforeRestoring' },
] as const;

/** What somebody called it, or said with it; empty for nothing. */
export function nameOf({ history: said }: Words, { why, name }: Kept): string {
  if (why === 'handed-over') return handingIn(name).note;
  for (const given of GIVEN) {
    const n = given.why === why ? given.says.exec(name)?.[1] : undefined;
    if (n) return fill(said[given.word], { n });
  }
  return name;
}

/** Whose version it is: those who wrote since the one before, else who kept it. */
export function writersOf({ writers, byName }: Pick<DeskRevision, 'writers' | 'byName'>): string[] {
  return writers.length > 0 ? writers : [byName];
}
