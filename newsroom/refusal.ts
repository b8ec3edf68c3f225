export type RefusalKind = 'not-found' | 'not-allowed' | 'invalid' | 'conflict';

/**
 * The one error for what is expected. The message says what is wrong and what to do; `fields` names the form fields
 * that it concerns. Anything else that is thrown is a fault.
 */
export class Refused extends Error {
  readonly kind: RefusalKind;
  readonly fields: Record<string, string>;

  constructor(kind: RefusalKind, message: string, fields: Record<string, string> = {}) {
    super(message);
    this.name = 'Refused';
    this.kind = kind;
    this.fields = fields;
  }
}

/** What a person may not see is not found, in the same words. */
export function notFound(what: string): Refused {
  return new Refused('not-found', `There is no such ${what}, or it is not yours to see.`);
}
