import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorProps } from '@tiptap/pm/view';
import { cleanPastedHtml } from './clean-html.ts';
import { paragraphNodes } from './plain-text.ts';

/** How the editor takes a clipboard, pasted or dropped. `leftOut` hears which pictures did not come with it. */
export function clipboardProps(leftOut: (pictures: string[]) => void = () => {}): EditorProps {
  let spaces = { before: false, after: false };
  return {
    transformPastedHTML: (given) => {
      const cleaned = cleanPastedHtml(given);
      spaces = cleaned.spaces;
      if (cleaned.pictures.length > 0) leftOut(cleaned.pictures);
      return cleaned.html;
    },
    transformPasted: (slice) => {
      const { before, after } = spaces;
      spaces = { before: false, after: false };
      return before || after ? spaced(slice, before, after) : slice;
    },
    clipboardTextParser: (text, _$context, _plain, { state: { schema } }) =>
      Slice.maxOpen(Fragment.from(paragraphNodes(text, schema))),
  };
}

function spaced(slice: Slice, before: boolean, after: boolean): Slice {
  const line = slice.content.firstChild;
  if (slice.content.childCount !== 1 || !line?.isTextblock) return slice;
  const space = line.type.schema.text(' ');
  let words = line.content;
  if (before) words = Fragment.from(space).append(words);
  if (after) words = words.append(Fragment.from(space));
  return new Slice(Fragment.from(line.copy(words)), slice.openStart, slice.openEnd);
}
