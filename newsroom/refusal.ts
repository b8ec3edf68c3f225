import { fill } from './sentence.ts';

export type RefusalKind = 'not-found' | 'not-allowed' | 'invalid' | 'conflict';

/** Sentences in English with their gaps open, and what stands in the gaps: by them a desk says it in another language. */
export type Says = { message: string; fields: Record<string, string>; values: Record<string, string> };

/**
 * The one error for what is expected. The message says what is wrong and what to do; `fields` names the form fields
 * that it concerns. `{gaps}` of both are filled from `values`. Anything else that is thrown is a fault.
 */
export class Refused extends Error {
  readonly kind: RefusalKind;
  readonly fields: Record<string, string>;
  readonly says: Says;

  constructor(
    kind: RefusalKind,
    message: string,
    fields: Record<string, string> = {},
    values: Record<string, string> = {},
  ) {
    super(fill(message, values));
    this.name = 'Refused';
    this.kind = kind;
    this.fields = Object.fromEntries(Object.entries(fields).map(([field, reason]) => [field, fill(reason, values)]));
    this.says = { message, fields, values };
  }
}

/** What a person may not see is not found, in the same words. */
export function notFound(what: string): Refused {
  return new Refused('not-found', 'There is no such {what}, or it is not yours to see.', {}, { what });
}
