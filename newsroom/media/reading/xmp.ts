import { RewritingStream } from 'parse5-html-rewriting-stream';
import { instantIn, type Said } from './said.ts';

/** Properties by the prefixes that the specification recommends and all programs write, in small letters. */
const PROPERTIES: Record<string, keyof Said> = {
  'dc:description': 'caption',
  'dc:creator': 'creator',
  'dc:rights': 'copyright',
  'dc:subject': 'keywords',
  'iptc4xmpcore:alttextaccessibility': 'alt',
  'photoshop:city': 'city',
  'photoshop:country': 'country',
  'photoshop:credit': 'credit',
  'photoshop:datecreated': 'takenOn',
  'photoshop:headline': 'headline',
  'photoshop:source': 'source',
  'xmprights:usageterms': 'rights',
};
/** What is a list; of what is said in several languages the first is taken. */
const LISTS: readonly (keyof Said)[] = ['creator', 'keywords'];
const MOST_BYTES = 1_000_000;

/**
 * Read with the tokeniser of HTML: it knows no entities but letters, fetches and expands nothing, takes a time that grows
 * with the text alone, and has an answer for whatever it is given. A property counts where it describes the picture
 * itself, not where a part or an earlier state of it is told.
 */
export async function readXmp(xmp: Buffer): Promise<Said> {
  const found = new Map<keyof Said, string[]>();
  const within: string[] = [];
  const note = (name: string, words: string) => {
    const field = PROPERTIES[name];
    if (field && words.trim()) found.set(field, [...(found.get(field) ?? []), words.trim()]);
  };
  const parser = new RewritingStream();
  parser.on('startTag', ({ tagName, attrs, selfClosing }) => {
    if (tagName === 'rdf:description' && within.at(-1) === 'rdf:rdf') {
      for (const { name, value } of attrs) note(name, value);
    }
    if (!selfClosing) within.push(tagName);
  });
  parser.on('text', ({ text }) => {
    const at = within.lastIndexOf('rdf:rdf');
    const [description, property, , item] = within.slice(at + 1);
    const depth = within.length - at - 1;
    if (at < 0 || description !== 'rdf:description' || !property) return;
    if (depth === 2 || (depth === 4 && item === 'rdf:li')) note(property, text);
  });
  parser.on('endTag', ({ tagName }) => {
    const at = within.lastIndexOf(tagName);
    if (at >= 0) within.length = at;
  });
  const read = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  parser.resume().end(xmp.subarray(0, MOST_BYTES).toString('utf8'));
  await read;
  const said = [...found].map(([field, words]) => [field, LISTS.includes(field) ? words.join(', ') : words[0]]);
  const fields: Said = Object.fromEntries(said);
  return { ...fields, takenOn: instantIn(fields.takenOn ?? '') };
}
