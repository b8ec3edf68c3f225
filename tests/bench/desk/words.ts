/**
 * Invented words for a million stories, in TypeScript and in SQL the same. The word of a low number is short and common, as
 * in a language: numbers are drawn so that a word is as rare as its number is high.
 */
const SYLLABLES = 'an ta ri mo shel ker vo lin dar es fu gre hol ip jo bra sten ul wi cor mar pe sol thi'.split(' ');
export const WORDS = 60_000;

export function wordOf(n: number): string {
  const syllable = (at: number) => SYLLABLES[at % SYLLABLES.length];
  const next = Math.floor(n / SYLLABLES.length);
  return next === 0 ? `${syllable(n)}` : wordOf(next - 1) + syllable(n);
}

/** Where a fraction drawn evenly from 0 to 1 falls among the words. */
export function drawWord(fraction: number): string {
  return wordOf(Math.floor(WORDS ** fraction) - 1);
}

const listed = `(ARRAY[${SYLLABLES.map((each) => `'${each}'`).join(',')}])`;

/** As wordOf, for numbers below 24 + 24² + 24³ + 24⁴. */
export const WORD_IN_SQL = `
  CREATE FUNCTION bench.word(n int) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    CASE WHEN n >= 24 + 576 + 13824 THEN ${listed}[((n / 24 - 1) / 24 - 1) / 24] ELSE '' END
    || CASE WHEN n >= 24 + 576 THEN ${listed}[((n / 24 - 1) / 24 - 1) % 24 + 1] ELSE '' END
    || CASE WHEN n >= 24 THEN ${listed}[(n / 24 - 1) % 24 + 1] ELSE '' END || ${listed}[n % 24 + 1];
  CREATE FUNCTION bench.draw(fraction float8) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    bench.word(floor(power(${WORDS}, fraction))::int - 1);
`;
