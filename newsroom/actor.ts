/** Who does something. Somebody always does: nobody is null, and nothing skips the check. */
export type Role = 'reporter' | 'editor' | 'admin';

export type Actor = {
  /** The account; null for the newsroom's own machinery. */
  id: string | null;
  name: string;
  role: Role | 'clock' | 'importer' | 'operator';
};

/** What happens by itself when its hour comes. */
export const theClock: Actor = { id: null, name: 'The clock', role: 'clock' };
/** Texts that come in without a person, from wires and files. */
export const theImporter: Actor = { id: null, name: 'The importer', role: 'importer' };
/** Whoever has the machine: the command line, which reaches the database anyway. */
export const theOperator: Actor = { id: null, name: 'The operator', role: 'operator' };
