import { Refused } from '../refusal.ts';
import type { Problem } from './problems.ts';

/** What stops a story, as the one refusal that a desk says in the words of its pre-flight check. */
export class Unready extends Refused {
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    const fields = Object.fromEntries(problems.map(({ field, message }) => [field, message]));
    super('invalid', problems.map(({ message }) => message).join(' '), fields);
    this.problems = problems;
  }
}
