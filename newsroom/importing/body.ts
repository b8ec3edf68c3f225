import type { Block } from './blocks.ts';
import { isBareByline, placeBareByline } from './byline.ts';
import { isFullName } from './names.ts';
import { type Bullet, bulletOf, endsSentence, hasWords, isTitle, lengthOf, wordsOf } from './shape.ts';
import { newGroup, openBlocks, place, type Rule, type Sheet } from './sheet.ts';

/** What is left is the body: lists, quotes, subheadings and paragraphs. */

const LONGEST_SUBHEADING = 90;
const MOST_WORDS_OF_A_SUBHEADING = 14;

type Item = { block: Block; bullet: Bullet };

function itemsFrom(open: Block[], start: number): Item[] {
  const items: Item[] = [];
  for (let index = start; index < open.length; index++) {
    const block = open[index]!;
    const bullet = bulletOf(block.text);
    const before = items.at(-1);
    if (!bullet || (before && (bullet.kind !== before.bullet.kind || block.from - before.block.to > 40))) break;
    if (before && bullet.kind === 'number' && bullet.number !== before.bullet.number + 1) break;
    items.push({ block, bullet });
  }
  return items;
}

/**
 * One dot makes a list; hyphens and numbers need two. Long dashes open spoken lines in French, Spanish or Finnish, so
 * they are a list only where they stand line under line behind a colon.
 */
function isList(items: Item[], before: Block | undefined): boolean {
  const [first, second] = items;
  if (!first) return false;
  if (first.bullet.kind === 'dot') return true;
  if (!second) return false;
  return first.bullet.kind !== 'long dash' || (!second.block.gap && /[:：]$/u.test(before?.text.slice(-3) ?? ''));
}

const PAIRS: Record<string, string> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '«': '»',
  '»': '«',
  '‘': '’',
  "'": "'",
  '”': '”',
  '「': '」',
  '『': '』',
};

/** One quotation from its first to its last character, and not the speech of a title. */
export function isWholeQuote(text: string): boolean {
  const closers = PAIRS[text[0] ?? ''];
  const bare = text.replace(/[.,;]$/u, '');
  if (!closers || bare.length < 12 || !closers.includes(bare.at(-1)!)) return false;
  const inner = bare.slice(1, -1);
  const innerCloses = [...closers].some((closer) =>
    closer === '’' || closer === "'" ? inner.includes(`${closer} `) : inner.includes(closer),
  );
  return !innerCloses && (endsSentence(bare) || wordsOf(inner).length > 4);
}

/** How a French agency sets a subheading: "- Milk by boat -". */
const BETWEEN_DASHES = /^[–—-]\s\S.*\s[–—-]$/u;
const ATTRIBUTION = /^[–—―-]{1,2}\s?(?=[\p{Lu}\p{Lo}])/u;

function isAttribution(block: Block | undefined): boolean {
  if (block === undefined || block.text.length > 150 || BETWEEN_DASHES.test(block.text)) return false;
  return ATTRIBUTION.test(block.text) && isTitle(block.text, 150);
}

function isSubheading(block: Block, next: Block | undefined): boolean {
  const { text } = block;
  if (!next || !isTitle(text, LONGEST_SUBHEADING) || wordsOf(text).length > MOST_WORDS_OF_A_SUBHEADING) return false;
  if (BETWEEN_DASHES.test(text)) return true;
  if (/^[–—-]\s|^\p{L}{1,8}\s?[:：]\s|[@\\]|https?:|www\./iu.test(text)) return false;
  return /\p{L}/u.test(text) && lengthOf(text) < Math.max(lengthOf(next.text), 45);
}

const SPEAKER = /^(\p{Lu}[\p{L}\p{M}'’. -]{0,40}):\s/u;

/** Names with a colon that open more than one passage: an interview. What they say is no subheading, however short. */
function speakersIn(open: Block[]): Set<string> {
  const once = new Set<string>();
  const names = open.flatMap((block) => SPEAKER.exec(block.text.slice(0, 50))?.[1] ?? []);
  return new Set(names.filter((name) => once.has(name) || !once.add(name)));
}

const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^[^\s@]+@[^\s@]+$/iu;
const SHORT_OF_A_SENTENCE = 5;

/** A line of a few words at the foot, without a full stop, is no paragraph: an editor must say what it is. */
function placeLast(sheet: Sheet, block: Block): void {
  const signed = isBareByline(block.text) && !sheet.blocks.some((each) => each.field === 'byline');
  if (signed) placeBareByline(sheet, block, 'a name at the foot');
  else if (isFullName(block.text) || wordsOf(block.text).length < SHORT_OF_A_SENTENCE)
    place(sheet, block, 'unplaced', 'a few words at the foot');
  else place(sheet, block, 'paragraph', 'the last paragraph');
}

/** A name and directly under it what its bearer is, as the last two lines: who signed the statement. */
function isSignature(sheet: Sheet, open: Block[], index: number): boolean {
  const next = open[index + 1];
  const last = next !== undefined && !next.gap && index + 2 === open.length && isTitle(next.text, LONGEST_SUBHEADING);
  return last && isFullName(open[index]!.text) && !sheet.blocks.some((block) => block.field === 'byline');
}

function placeText(sheet: Sheet, open: Block[], index: number, speakers: Set<string>): number {
  const block = open[index]!;
  const next = open[index + 1];
  if (block.depth > 0 && !sheet.quoted) {
    place(sheet, block, 'quote', 'marked as a quotation');
    return 1;
  }
  if (isWholeQuote(block.text) || (isAttribution(next) && /^["“„«‘']/u.test(block.text))) {
    place(sheet, block, 'quote', 'in quotation marks from start to end');
    if (!isAttribution(next)) return 1;
    place(sheet, next!, 'quote', 'who said it', block.group);
    return 2;
  }
  if (isSignature(sheet, open, index)) {
    placeBareByline(sheet, block, 'a name at the foot');
    place(sheet, next!, 'unplaced', 'a job under a name');
    return 2;
  }
  if (!hasWords(block.text)) place(sheet, block, 'unplaced', 'no words');
  else if (ADDRESS.test(block.text)) place(sheet, block, 'unplaced', 'an address by itself');
  else if (speakers.has(SPEAKER.exec(block.text.slice(0, 50))?.[1] ?? ''))
    place(sheet, block, 'paragraph', 'words of a speaker');
  else if (isSubheading(block, next))
    place(sheet, block, 'subheading', 'a short line without a full stop, with text under it');
  else if (!next && isTitle(block.text, LONGEST_SUBHEADING) && open.length > 1) placeLast(sheet, block);
  else place(sheet, block, 'paragraph', 'text');
  return 1;
}

function placeList(sheet: Sheet, items: Item[]): number {
  const group = newGroup(sheet);
  for (const { block } of items) place(sheet, block, 'list', 'a bullet or number at the start', group);
  return items.length;
}

export const placeBody: Rule = (sheet) => {
  const open = openBlocks(sheet);
  const speakers = speakersIn(open);
  for (let index = 0; index < open.length; ) {
    const items = itemsFrom(open, index);
    index += isList(items, open[index - 1]) ? placeList(sheet, items) : placeText(sheet, open, index, speakers);
  }
};
