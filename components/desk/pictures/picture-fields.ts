import type { FieldSpec } from '../form-spec.ts';
import type { Words } from '../words/words.ts';

/** What the desk says of a picture: what it shows, and whose it is. */
export function pictureFields({ pictures: { one: said } }: Words): { words: FieldSpec[]; rights: FieldSpec[] } {
  return {
    words: [
      { kind: 'text', name: 'name', label: said.name, required: true, most: 200 },
      { kind: 'area', name: 'alt', label: said.alt, help: said.altHelp, rows: 2, most: 1000 },
      { kind: 'text', name: 'headline', label: said.headline, most: 300 },
      { kind: 'area', name: 'caption', label: said.caption, rows: 3, most: 2000 },
      { kind: 'text', name: 'keywords', label: said.keywords, help: said.keywordsHelp, most: 1000 },
      { kind: 'text', name: 'city', label: said.city, most: 200 },
      { kind: 'text', name: 'country', label: said.country, most: 200 },
    ],
    rights: [
      { kind: 'text', name: 'credit', label: said.credit, help: said.creditHelp, most: 300 },
      { kind: 'text', name: 'source', label: said.source, most: 300 },
      { kind: 'text', name: 'creator', label: said.creator, most: 300 },
      { kind: 'text', name: 'copyright', label: said.copyright, most: 500 },
      { kind: 'area', name: 'rights', label: said.rights, help: said.rightsHelp, rows: 2, most: 1000 },
    ],
  };
}
