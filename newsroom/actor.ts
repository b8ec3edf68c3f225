/** Who does something. Somebody always does: nobody is null, and nothing skips the check. */
export type Role = 'reader' | 'reporter' | 'editor' | 'admin';

export type Actor = {
  /** The account; null for the newsroom's own machinery. */
  id: string | null;
  name: string;
  role: Role | 'importer' | 'operator';
};

/** Texts that come in without a person, from wires and files. */
export const theImporter: Actor = { id: null, name: 'The importer', role: 'importer' };
/** Whoever has the machine: the command line, which reaches the database anyway. */
export const theOperator: Actor = { id: null, name: 'The operator', role: 'operator' };
