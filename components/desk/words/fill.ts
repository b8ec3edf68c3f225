import type { DeskLanguage } from '#newsroom/accounts/desk-language.ts';
import { fill } from '#newsroom/sentence.ts';

/** One sentence for each form that a language has for numbers (Arabic has six); `{n}` is the number. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
export const forms = (each: Counted): Counted => each;

type Values = Record<string, string | number>;
const rules = new Map<DeskLanguage, Intl.PluralRules>();

/** The sentence that fits the number, with the number in place: 3 changes, 3 تغييرات. */
export function counted(language: DeskLanguage, each: Counted, n: number, values: Values = {}): string {
  const rule = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, rule);
  return fill(each[rule.select(n)] ?? each.other, { n, ...values });
}
