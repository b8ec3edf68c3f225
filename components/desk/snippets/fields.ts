import { languageChoices } from '../editor/panel/languages.ts';
import type { FieldSpec } from '../form-spec.ts';
import type { Words } from '../words/words.ts';

/** What is asked of a snippet, in its place and in the story that it is made from. */
export function snippetFields(words: Words): FieldSpec[] {
  const said = words.snippet;
  return [
    { kind: 'text', name: 'name', label: said.name, dir: 'auto', required: true, most: 100 },
    // One longer than a trigger, for the semicolon that may be typed along.
    {
      kind: 'text',
      name: 'trigger',
      label: said.trigger,
      help: said.triggerHelp,
      dir: 'auto',
      required: true,
      most: 41,
    },
    { kind: 'choice', name: 'language', label: said.language, options: languageChoices(words) },
    { kind: 'blocks', name: 'body', label: said.text },
  ];
}
