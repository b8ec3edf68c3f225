/** Who does something. Somebody always does: nobody is null, and nothing skips the check. */
export type Role = 'reader' | 'reporter' | 'editor' | 'admin';

export type Actor = {
  /** The account; null for the newsroom's own machinery. */
  id: string | null;
  name: string;
  role: Role | 'importer' | 'operator' | 'clock' | 'guest';
};

/** Texts that come in without a person, from wires and files. */
export const theImporter: Actor = { id: null, name: 'The importer', role: 'importer' };
/** Whoever has the machine: the command line, which reaches the database anyway. */
export const theOperator: Actor = { id: null, name: 'The operator', role: 'operator' };
/** What is to happen by itself when its hour comes. */
export const theClock: Actor = { id: null, name: 'The clock', role: 'clock' };
/** Whoever holds a preview link: nobody the newsroom knows by name. */
export const theGuest: Actor = { id: null, name: 'A guest', role: 'guest' };
