import type { Actor, Role } from '../actor.ts';
import { Refused } from '../refusal.ts';

/** Role × verb, in one table. A verb that is not in a role's row is not allowed. */
const WRITING = ['draft', 'save', 'describe', 'import', 'add-picture', 'describe-picture', 'read-stories'] as const;
const PUBLISHING = ['publish', 'schedule', 'withdraw', 'move'] as const;
const SHARING = ['share-preview', 'hand-over'] as const;
/** Whoever makes a snippet may also change and retire it; those of others belong to who keeps them. */
const REPEATING = ['make-snippets'] as const;
const KEEPING = ['keep-people', 'keep-topics', 'keep-sources', 'keep-snippets', 'keep-links'] as const;
const ADMINISTERING = ['keep-sections', 'keep-redirects', 'keep-accounts', 'keep-newspaper'] as const;
/** How fast what is published reaches readers. */
const WATCHING = ['read-receipts'] as const;
const MINDING = ['drop-sittings'] as const;
const VISITING = ['open-preview'] as const;

export type Verb = (
  | typeof WRITING
  | typeof PUBLISHING
  | typeof SHARING
  | typeof REPEATING
  | typeof KEEPING
  | typeof ADMINISTERING
  | typeof WATCHING
  | typeof MINDING
  | typeof VISITING
)[number];

const ALL: readonly Verb[] = [
  ...WRITING,
  ...PUBLISHING,
  ...SHARING,
  ...REPEATING,
  ...KEEPING,
  ...ADMINISTERING,
  ...WATCHING,
];

const TABLE: Record<Actor['role'], ReadonlySet<Verb>> = {
  reader: new Set<Verb>(['read-stories']),
  reporter: new Set<Verb>([...WRITING, ...SHARING, ...REPEATING]),
  editor: new Set<Verb>([
    ...WRITING,
    ...PUBLISHING,
    ...SHARING,
    ...REPEATING,
    ...WATCHING,
    'keep-people',
    'keep-topics',
    'keep-sources',
    'keep-snippets',
  ]),
  admin: new Set(ALL),
  importer: new Set<Verb>([...WRITING, 'keep-people', 'keep-sources']),
  operator: new Set([...ALL, ...MINDING]),
  clock: new Set<Verb>(MINDING),
  guest: new Set<Verb>(VISITING),
};

/** Reads as English: `can(by, 'publish')`. */
export function can(by: Actor, verb: Verb): boolean {
  return TABLE[by.role].has(verb);
}

const WHO: Record<Actor['role'], string> = {
  reader: 'A reader',
  reporter: 'A reporter',
  editor: 'An editor',
  admin: 'An admin',
  importer: 'The importer',
  operator: 'The operator',
  clock: 'The clock',
  guest: 'A guest',
};

/** The least role that may do it. */
export function leastRole(verb: Verb): Role {
  return (['reader', 'reporter', 'editor'] as const).find((each) => TABLE[each].has(verb)) ?? 'admin';
}

/** Who can, in words. */
export function whoCan(verb: Verb): string {
  return `${WHO[leastRole(verb)]} can.`;
}

/** Refuses with `not-allowed` and says who can. */
export function allow(by: Actor, verb: Verb): void {
  if (can(by, verb)) return;
  const values = { who: WHO[by.role], deed: verb.replace('-', ' ') };
  throw new Refused('not-allowed', `{who} may not {deed}. ${whoCan(verb)}`, {}, values);
}
