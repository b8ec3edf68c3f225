import type { RefusalKind } from '#newsroom/refusal.ts';

/** What an action answered, as a form or an island reads it. Only text: it is shown as text. */
export type Answer<V = unknown> =
  | { state: 'waiting' }
  | { state: 'done'; value: V }
  | {
      state: 'refused';
      kind: RefusalKind | 'signed-out' | 'cross-site';
      message: string;
      /** A reason for each field that it concerns, under the field's name. */
      fields: Record<string, string>;
      /** What was typed, so that nothing of it is lost; never passwords. */
      typed: Record<string, string>;
    };

export type Refusal = Extract<Answer, { state: 'refused' }>;

export const waiting: Answer<never> = { state: 'waiting' };

export function typedIn(answer: Answer<unknown>, field: string, otherwise = ''): string {
  return answer.state === 'refused' ? (answer.typed[field] ?? otherwise) : otherwise;
}

export function reasonFor(answer: Answer<unknown>, field: string): string | undefined {
  return answer.state === 'refused' ? answer.fields[field] : undefined;
}
