/** React and Next send their own fields with a form; they start so. */
const FRAMEWORK = /^\$ACTION/;
const SECRET = /password|current|token/i;

/**
 * A form's fields as one object for its schema; a name that ends with `[]` is a list. Whatever was sent under odd names stays
 * an own property and is refused by a strict schema; nothing reaches a prototype.
 */
export function fieldsOf(given: unknown): unknown {
  if (!(given instanceof FormData)) return given;
  const names = [...new Set(given.keys())].filter((name) => !FRAMEWORK.test(name));
  return Object.fromEntries(
    names.map((name) => (name.endsWith('[]') ? [name.slice(0, -2), given.getAll(name)] : [name, given.get(name)])),
  );
}

/** What a person typed, to show it again; never what is secret, never files. */
export function typedOf(given: unknown): Record<string, string> {
  if (!(given instanceof FormData)) return {};
  const typed = [...given].filter(
    (field): field is [string, string] =>
      typeof field[1] === 'string' && !FRAMEWORK.test(field[0]) && !SECRET.test(field[0]),
  );
  return Object.fromEntries(typed);
}
