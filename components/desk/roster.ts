import type { ButtonTone } from '#components/ui/Button.tsx';
import { fill } from '#newsroom/sentence.ts';
import type { Answer } from './answer.ts';
import type { FieldSpec } from './form-spec.ts';
import { quoted, type Words } from './words/words.ts';

/** A list of things that are kept, as data: what stands in its columns, what can be added and changed, what can be done. */

export type Column = {
  name: string;
  /** Leaves first when there is no room. */
  leaves?: boolean;
  /** Slugs, addresses and times stay left to right. */
  code?: boolean;
  /** Somebody's words, in the direction of their own language. */
  words?: boolean;
  width?: string;
};

export type RosterRow = {
  id: string;
  /** What the row is called in dialogs; also its first cell. */
  name: string;
  /** Under the name. */
  under?: string;
  gone?: boolean;
  cells: string[];
  /** Starting values of its forms. */
  values: Record<string, string>;
  /** Verbs that make no sense for this row. */
  without?: string[];
};

export type RosterForm = {
  /** The verb on the button: "Add a section", "Change". */
  verb: string;
  title: string;
  done: string;
  fields: FieldSpec[];
  /** Starting values where there is no row. */
  values?: Record<string, string>;
  action: (before: Answer<never>, form: FormData) => Promise<Answer<unknown>>;
};

export type RosterDeed = {
  verb: string;
  /** `{name}` stands for the row. */
  title: string;
  text: string;
  done: string;
  tone?: ButtonTone;
  action: (input: { id: string }) => Promise<Answer<unknown>>;
};

export function naming(said: Words, sentence: string, name: string): string {
  return fill(sentence, { name: quoted(said, name) });
}

/** What can be done with this row, of all that can be done in its list. */
export function fitting<Done extends { verb: string }>(row: RosterRow, all: Done[]): Done[] {
  return all.filter(({ verb }) => !row.without?.includes(verb));
}
