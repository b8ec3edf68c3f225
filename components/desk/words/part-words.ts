import type { Words } from './words.ts';

type Named = Words['comparing'];

/** A part of a story by its English name; what has no word stays as it is. */
export function partWord({ comparing: { parts } }: Words, name: string): string {
  return parts[name as keyof Named['parts']] ?? name;
}

/** What a line of the body is: "List item, second level". */
export function structureWord({ comparing: { structures }, comma }: Words, is: string): string {
  const each = is.split(', ').map((part) => structures[part as keyof Named['structures']] ?? part);
  return each.join(comma);
}

export function roleWord({ comparing: { roles } }: Words, role: string): string {
  return roles[role as keyof Named['roles']] ?? role;
}

/** A kind of story, source, topic or byline by its English name; what has no word stays as it is. */
export function kindWord(kinds: Record<string, string>, kind: string): string {
  return kinds[kind] ?? kind;
}

/** What an empty line of a box asks for. */
export function promptOf({ writing: { prompts } }: Words, line: string): string {
  return Object.hasOwn(prompts, line) ? prompts[line as keyof typeof prompts] : '';
}
