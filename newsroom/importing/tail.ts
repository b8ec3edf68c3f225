import type { Block } from './blocks.ts';
import { bulletOf, endsInFullStop, hasWords, isTitle, startsInLowerCase, wordsOf } from './shape.ts';
import { newGroup, place, placeEnd, placeStart, type Rule, type Sheet } from './sheet.ts';
import {
  CONTACT_START,
  END_MARK,
  HEADER,
  isHeader,
  LABEL,
  LIST_MARK,
  nameInAbout,
  ONE_RELATED,
  PLAIN_NOTES,
} from './tail-words.ts';

/** What follows the story: end marks, notes to editors, and the titles of other stories. One walk from top to bottom. */

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
  part: 'story' | 'related' | 'notes' | 'popular';
  ended: boolean;
  paragraphs: number;
  title: number | null;
  /** How many titles this list has had, and whether one of them had a line of its own under it. */
  titles: number;
  lined: boolean;
  /** The label announced one title and no more. */
  single: boolean;
  /** What has a source line right above it, and an empty line between. */
  behindSource: Set<Block>;
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
  walk.titles++;
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
  const onlyTitles = walk.single || (walk.titles > 1 && !walk.lined && !walk.ended);
  if (ADDRESS.test(block.text)) {
    const group = walk.title ?? newGroup(walk.sheet);
    place(walk.sheet, block, 'related-address', 'address of a related story', group);
  } else if (titlesFrom(walk, index) > 0) {
    placeTitle(walk, block, 'title in a list of related stories');
  } else if (
    walk.title !== null &&
    !startsInLowerCase(block.text) &&
    block.text.length <= LONGEST_LINE &&
    !storyFollows &&
    !onlyTitles
  ) {
    place(walk.sheet, block, 'related-line', 'the line under a related title', walk.title);
    walk.title = null;
    walk.lined = true;
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

/** "About Sound Line" over a paragraph that says the name again: who the sender is. */
function isAbout({ open }: Walk, index: number): boolean {
  const next = open[index + 1];
  const name = next && !next.gap ? nameInAbout(open[index]!.text) : null;
  return name !== null && (next?.text.slice(0, 200).includes(name) ?? false);
}

function placeAbout(walk: Walk, index: number): boolean {
  place(walk.sheet, walk.open[index]!, 'note', 'about the sender');
  walk.part = 'notes';
  return true;
}

const MOST_LINES_OF_A_CONTACT = 5;

/** "Contact: …" over the headline of a release, with the lines directly under it. */
function placeContactAbove(walk: Walk, index: number): boolean {
  const rest = walk.open.slice(index + 1, index + 2 + MOST_LINES_OF_A_CONTACT);
  const end = rest.findIndex((block) => block.gap);
  if (end < 0 || !REACHABLE.test(walk.open[index]!.text)) return false;
  const group = newGroup(walk.sheet);
  for (const block of [walk.open[index]!, ...rest.slice(0, end)])
    place(walk.sheet, block, 'note', 'whom to ask', group);
  return true;
}

/** A label with words behind it, or a header with lines under it. Says whether it was one. */
function placeHeader(walk: Walk, index: number): boolean {
  const block = walk.open[index]!;
  const { text } = block;
  if (text.length <= 120 && HEADER.related.test(text) && walk.open[index + 1])
    return openPart(walk, block, 'related', 'label of related stories');
  if (text.length <= 120 && (HEADER.notes.test(text) || isPlainNotes(walk, index)))
    return openPart(walk, block, 'notes', 'label of notes to editors');
  if (text.length <= 120 && HEADER.popular.test(text) && walk.paragraphs > 0)
    return openPart(walk, block, 'popular', 'label of what others read');
  if (walk.paragraphs > 0 && isAbout(walk, index)) return placeAbout(walk, index);
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
  if (!contact || text.length > 300) return false;
  if (walk.paragraphs === 0) return placeContactAbove(walk, index);
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
  Object.assign(walk, { part, title: null, titles: 0, lined: false, single: ONE_RELATED.test(block.text) });
  return true;
}

const MARKDOWN = /^#{1,6}\s\S/u;
const FEWEST_WORDS_OF_A_TITLE = 4;

/** Behind the source line the story is over: a title with a bullet or a line under it leads to another story. */
function opensOtherStories({ open, paragraphs, behindSource }: Walk, index: number): boolean {
  const block = open[index]!;
  if (
    paragraphs === 0 ||
    !behindSource.has(block) ||
    wordsOf(block.text).length < FEWEST_WORDS_OF_A_TITLE ||
    !isRelatedTitle(block.text)
  )
    return false;
  return bulletOf(block.text) !== null || (open[index + 1] !== undefined && !isParagraph(block));
}

function walkBlock(walk: Walk, index: number): void {
  const block = walk.open[index]!;
  if (block.field !== null) return;
  if (block.text.length <= 60 && END_MARK.test(block.text)) {
    walk.ended ||= walk.paragraphs > 0;
    openPart(walk, block, walk.ended ? 'notes' : 'story', 'end mark');
  } else if (placeListMark(walk, block) || placeHeader(walk, index) || placeTwin(walk, index)) return;
  else if (walk.part === 'popular' && isRelatedTitle(block.text))
    place(walk.sheet, block, 'furniture', 'what others read');
  else if (walk.part === 'related' && block.text.startsWith('©'))
    place(walk.sheet, block, 'furniture', 'copyright line');
  else if (walk.part === 'related') placeRelated(walk, index);
  else if (walk.part === 'story' && opensOtherStories(walk, index)) {
    walk.part = 'related';
    placeTitle(walk, block, 'a title behind the source line');
  } else if (walk.part === 'notes' && MARKDOWN.test(block.text))
    place(walk.sheet, block, 'furniture', 'label of notes');
  else if (walk.part === 'notes' && hasWords(block.text)) {
    placeNote(walk, index, walk.ended ? 'behind the end of the story' : undefined);
    if (walk.paragraphs === 0 && walk.open[index + 1]?.gap) walk.part = 'story';
  } else if (isParagraph(block)) walk.paragraphs++;
}

export const placeTail: Rule = (sheet) => {
  const open = sheet.blocks.filter((block) => block.field === null);
  const behindSource = new Set(
    sheet.blocks.filter((block, index) => block.gap && sheet.blocks[index - 1]?.field === 'source'),
  );
  const walk: Walk = {
    sheet,
    open,
    part: 'story',
    ended: false,
    paragraphs: 0,
    title: null,
    titles: 0,
    lined: false,
    single: false,
    behindSource,
  };
  for (let index = 0; index < open.length; index++) walkBlock(walk, index);
};
