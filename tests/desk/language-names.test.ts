import { expect, it } from 'vitest';
import { LANGUAGE_NAMES } from '#components/desk/words/language-names.ts';

it.each(Object.entries(LANGUAGE_NAMES))('the desk in %s names every language as Unicode does', (desk, names) => {
  const unicode = new Intl.DisplayNames(desk, { type: 'language' });
  for (const [code, name] of Object.entries(names)) expect(name).toBe(unicode.of(code));
  expect(Object.keys(names)).toEqual(Object.keys(LANGUAGE_NAMES.en));
});
