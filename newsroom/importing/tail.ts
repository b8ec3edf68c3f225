import type { Block } from './blocks.ts';
import { bulletOf, endsInFullStop, hasWords, isTitle, startsInLowerCase } from './shape.ts';
import { newGroup, place, placeEnd, placeStart, type Rule, type Sheet } from './sheet.ts';
import { CONTACT, ENDS, NOT_IN_WORD, NOTES_TO_EDITORS, RELATED, wholeLine } from './wording.ts';

/** What follows the story: end marks, notes to editors, and the titles of other stories. One walk from top to bottom. */

const END_MARK = new RegExp(
  `^(?:[\\s(\\[/*–—#_-]*${ENDS}[\\s)\\]/*–—#_.:!-]*|#(?:\\s?#){2,}|[–—-]\\s?30\\s?[–—-])$`,
  'iu',
);
/** What a screen reader hears around a list of stories, and what a copied page therefore holds. */
const LIST_MARK = {
  opens: /^list of \d{1,3} items?$/iu,
  item: /^list \d{1,3} of \d{1,3}$/iu,
  closes: /^end of list$/iu,
};
const PLAIN_NOTES = /^notes?\s?:?$/iu;
const AFTER_LABEL = '\\s?(?:[:：]|\\s[|–—-])[*_]*\\s*';
const HEADER = {
  notes: wholeLine(NOTES_TO_EDITORS, '\\s?[:：]?'),
  contact: wholeLine(CONTACT, '\\s?[:：]?'),
  related: wholeLine(`[*_#→>»›\\s]*${RELATED}`, '\\s?[:：»›→…]?\\s?\\*?'),
};
const LABEL = {
  notes: new RegExp(`^[(\\[]?${NOTES_TO_EDITORS}${AFTER_LABEL}`, 'iu'),
  contact: new RegExp(`^${CONTACT}\\s?[:：]\\s*`, 'iu'),
  related: new RegExp(`^[*_→>»›\\s[(]*${RELATED}${AFTER_LABEL}`, 'iu'),
};
const CONTACT_START = new RegExp(`^${CONTACT}${NOT_IN_WORD}`, 'iu');
/** A mail address or a telephone number. */
const REACHABLE = /@|\d[\d ()-]{6,}/u;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/iu;
const ADDRESS_AT_END = /\s*(?:\]\(|[–—|:-]\s*)?[(<[]?((?:https?:\/\/|www\.)\S{4,2000}?)[)>\]]?$/iu;
const LONGEST_TITLE = 180;
/** How far to look ahead in a list of titles. */
const MOST_TITLES = 40;
const LONGEST_LINE = 400;

type Walk = {
  sheet: Sheet;
  open: Block[];
  part: 'story' | 'related' | 'notes';
  ended: boolean;
  paragraphs: number;
  title: number | null;
};

const same = (a: string, b: string) => a.length <= LONGEST_TITLE && a.toLowerCase() === b.toLowerCase();
const isParagraph = (block: Block) => block.text.length > 60 && endsInFullStop(block.text);
const isRelatedTitle = (text: string) =>
  (isTitle(text, LONGEST_TITLE) && !startsInLowerCase(text)) ||
  (bulletOf(text) !== null && text.length <= LONGEST_TITLE);

/** A title of another story: its address, if the line ends with one, is cut off. */
function placeTitle(walk: Walk, block: Block, reason: string, group = newGroup(walk.sheet)): void {
  const tail = block.text.length <= 2400 ? ADDRESS_AT_END.exec(block.text) : null;
  if (tail && tail.index > 0)
    placeEnd(walk.sheet, block, tail.index, 'related-address', 'address of a related story', group);
  place(walk.sheet, block, 'related-title', reason, group);
  walk.title = group;
}

/** How many titles stand in a row from `index`; in the middle of a story only the first of them, or a list, is related. */
function titlesFrom(walk: Walk, index: number): number {
  const { open } = walk;
  let count = 0;
  while (
    count < MOST_TITLES &&
    open[index + count] &&
    (isRelatedTitle(open[index + count]!.text) || ADDRESS.test(open[index + count]!.text))
  )
    count++;
  const storyGoesOn = [0, 1].every((step) => open[index + count + step] && isParagraph(open[index + count + step]!));
  return storyGoesOn && !bulletOf(open[index]?.text ?? '') ? Math.min(count, 1) : count;
}

function placeRelated(walk: Walk, index: number): void {
  const block = walk.open[index]!;
  const next = walk.open[index + 1];
  const storyFollows = next !== undefined && isParagraph(next) && next.field === null;
  if (ADDRESS.test(block.text)) {
    const group = walk.title ?? newGroup(walk.sheet);
    place(walk.sheet, block, 'related-address', 'address of a related story', group);
  } else if (titlesFrom(walk, index) > 0) {
    placeTitle(walk, block, 'title in a list of related stories');
  } else if (
    walk.title !== null &&
    !startsInLowerCase(block.text) &&
    block.text.length <= LONGEST_LINE &&
    !storyFollows
  ) {
    place(walk.sheet, block, 'related-line', 'the line under a related title', walk.title);
    walk.title = null;
  } else leaveRelated(walk, index);
}

function leaveRelated(walk: Walk, index: number): void {
  walk.part = walk.ended ? 'notes' : 'story';
  walkBlock(walk, index);
}

/** "Title, title, line": web pages give a title once for the picture and once for the link. */
function placeTwin(walk: Walk, index: number): boolean {
  const [block, twin, line] = [walk.open[index]!, walk.open[index + 1], walk.open[index + 2]];
  if (walk.paragraphs === 0 || !twin || !hasWords(block.text) || !same(block.text, twin.text)) return false;
  const group = newGroup(walk.sheet);
  placeTitle(walk, block, 'a title given twice', group);
  placeTitle(walk, twin, 'a title given twice', group);
  if (
    line &&
    line.text.length <= LONGEST_LINE &&
    !isHeader(line.text) &&
    !same(line.text, walk.open[index + 3]?.text ?? '')
  ) {
    place(walk.sheet, line, 'related-line', 'the line under a title given twice', group);
    walk.title = null;
  }
  return true;
}

const isHeader = (text: string) =>
  text.length <= 120 && (END_MARK.test(text) || Object.values(HEADER).some((pattern) => pattern.test(text)));

/** Notes that stand together without an empty line are one note, unless each has a bullet or number of its own. */
function placeNote(walk: Walk, index: number, reason = 'among the notes to editors'): void {
  const block = walk.open[index]!;
  const before = walk.open[index - 1];
  const together = before?.field === 'note' && !block.gap && !bulletOf(block.text);
  place(walk.sheet, block, 'note', reason, together ? before.group : newGroup(walk.sheet));
}

/** "Notes" alone is for editors behind the end of the story, or over numbered lines at its foot. */
function isPlainNotes({ open, ended, paragraphs }: Walk, index: number): boolean {
  if (!PLAIN_NOTES.test(open[index]!.text)) return false;
  return ended || (paragraphs > 0 && bulletOf(open[index + 1]?.text ?? '') !== null);
}

/** A label with words behind it, or a header with lines under it. Says whether it was one. */
function placeHeader(walk: Walk, index: number): boolean {
  const block = walk.open[index]!;
  const { text } = block;
  if (text.length <= 120 && HEADER.related.test(text) && walk.open[index + 1])
    return openPart(walk, block, 'related', 'label of related stories');
  if (text.length <= 120 && (HEADER.notes.test(text) || isPlainNotes(walk, index)))
    return openPart(walk, block, 'notes', 'label of notes to editors');
  if (walk.paragraphs > 0 && text.length <= 120 && HEADER.contact.test(text))
    return openPart(walk, block, 'notes', 'label of contacts');
  const head = text.slice(0, 160);
  const related = LABEL.related.exec(head);
  if (related && text.length - related[0].length <= LONGEST_TITLE + 300 && text.length > related[0].length) {
    placeStart(walk.sheet, block, related[0].length, 'furniture', 'label of a related story');
    placeTitle(walk, block, 'behind the label of a related story');
    return true;
  }
  const notes = LABEL.notes.exec(head);
  if (notes) {
    placeStart(walk.sheet, block, notes[0].length, 'furniture', 'label of notes to editors');
    placeNote(walk, index, 'behind the label of notes to editors');
    if (walk.paragraphs > 0) walk.part = 'notes';
    return true;
  }
  const contact = LABEL.contact.test(head) || (CONTACT_START.test(head) && REACHABLE.test(text.slice(0, 300)));
  if (walk.paragraphs === 0 || !contact || text.length > 300) return false;
  placeNote(walk, index, 'whom to ask');
  walk.part = 'notes';
  return true;
}

function placeListMark(walk: Walk, block: Block): boolean {
  if (block.text.length > 30) return false;
  if (LIST_MARK.opens.test(block.text)) return openPart(walk, block, 'related', 'start of a list');
  if (LIST_MARK.closes.test(block.text)) return openPart(walk, block, walk.ended ? 'notes' : 'story', 'end of a list');
  return LIST_MARK.item.test(block.text) && openPart(walk, block, 'related', 'number in a list');
}

function openPart(walk: Walk, block: Block, part: Walk['part'], reason: string): boolean {
  place(walk.sheet, block, 'furniture', reason);
  walk.part = part;
  walk.title = null;
  return true;
}

function walkBlock(walk: Walk, index: number): void {
  const block = walk.open[index]!;
  if (block.field !== null) return;
  if (block.text.length <= 60 && END_MARK.test(block.text)) {
    walk.ended ||= walk.paragraphs > 0;
    openPart(walk, block, walk.ended ? 'notes' : 'story', 'end mark');
  } else if (placeListMark(walk, block) || placeHeader(walk, index) || placeTwin(walk, index)) return;
  else if (walk.part === 'related') placeRelated(walk, index);
  else if (walk.part === 'notes' && hasWords(block.text)) {
    placeNote(walk, index, walk.ended ? 'behind the end of the story' : undefined);
    if (walk.paragraphs === 0 && walk.open[index + 1]?.gap) walk.part = 'story';
  } else if (isParagraph(block)) walk.paragraphs++;
}

export const placeTail: Rule = (sheet) => {
  const open = sheet.blocks.filter((block) => block.field === null);
  const walk: Walk = { sheet, open, part: 'story', ended: false, paragraphs: 0, title: null };
  for (let index = 0; index < open.length; index++) walkBlock(walk, index);
};
