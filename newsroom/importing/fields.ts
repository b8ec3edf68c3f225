import { cleanAddress } from './address.ts';
import { bylinesIn } from './byline.ts';
import { creditOf } from './caption.ts';
import { instantIn } from './embargo-time.ts';
import { joinLines, type Line, readLines } from './lines.ts';
import { isSetInPages } from './pages.ts';
import type { Field, ImportedBlock, ImportedFields, Passage } from './proposal.ts';
import { bulletOf } from './shape.ts';
import { sourceNames } from './source-line.ts';

/** `zone` (IANA) is where an embargo without a zone is meant; `now` is the day from which its missing parts are read. */
export type ImportOptions = { zone?: string; now?: Date };

const BODY: Field[] = ['paragraph', 'subheading', 'quote', 'list'];

type Piece = { text: string; lines: string[]; field: Field; group: number };

const textLines = (raw: string, passage: Passage): Line[] =>
  readLines(raw.slice(passage.from, passage.to)).filter((line) => line.text);

/** Fields that no reader or editor will see are not read. */
const isRead = ({ field }: Passage) => field !== 'furniture' && field !== 'unplaced';

function pieceOf(raw: string, passage: Passage, broken: boolean): Piece {
  const lines = textLines(raw, passage);
  return {
    text: joinLines(lines, broken).text,
    lines: lines.map((line) => line.text),
    field: passage.field,
    group: passage.group,
  };
}

/** The marks that plain text gives to titles: "# Title", "**Title**". */
function unmarked(text: string): string {
  const bare = text.replace(/^#{1,6}\s+/u, '').replace(/^[–—-]\s(\S.*)\s[–—-]$/u, '$1');
  return /^([*_]{1,3})(?=\S)([^*_]+)\1$/u.exec(bare)?.[2] ?? bare;
}

/** One text from all pieces of a field: an editor may have given it more than one passage, and no word may fall away. */
function only(pieces: Piece[], field: Field): string | null {
  const texts = pieces.filter((piece) => piece.field === field).map((piece) => unmarked(piece.text));
  return texts.length ? [...new Set(texts)].join(' ') : null;
}

/** Blocks of the body: pieces of one group that no other block comes between. */
function blocksIn(pieces: Piece[]): Piece[][] {
  const blocks: Piece[][] = [];
  for (const piece of pieces.filter(({ field }) => BODY.includes(field))) {
    const before = blocks.at(-1)?.at(-1);
    if (before?.group === piece.group && before.field === piece.field) blocks.at(-1)!.push(piece);
    else blocks.push([piece]);
  }
  return blocks;
}

/** Pieces of some fields by group, in the order of the text. */
function grouped(pieces: Piece[], fields: Field[]): Piece[][] {
  const groups = new Map<number, Piece[]>();
  for (const piece of pieces) {
    if (fields.includes(piece.field)) groups.get(piece.group)?.push(piece) ?? groups.set(piece.group, [piece]);
  }
  return [...groups.values()];
}

const textIn = (group: Piece[], field: Field) => only(group, field);

/** Items have bullets, and lines without one go on; without any bullets each line is an item. */
function itemsOf(piece: Piece): string[] {
  if (!piece.lines.some(bulletOf)) return piece.lines;
  const items: string[] = [];
  for (const line of piece.lines) {
    const bullet = bulletOf(line);
    if (bullet || items.length === 0) items.push(line.slice(bullet?.length ?? 0));
    else items.push(`${items.pop()} ${line}`);
  }
  return items;
}

function blockOf(group: Piece[]): ImportedBlock {
  const { field } = group[0]!;
  if (field === 'list') return listOf(group);
  const text = group.map((piece) => piece.text).join(field === 'quote' ? '\n' : ' ');
  if (field === 'subheading') return { type: field, text: unmarked(text) };
  return { type: field === 'quote' ? field : 'paragraph', text };
}

function listOf(group: Piece[]): ImportedBlock {
  const ordered = group.every((piece) => bulletOf(piece.text)?.kind === 'number');
  return { type: 'list', text: group.flatMap(itemsOf).join('\n'), ...(ordered ? { ordered } : {}) };
}

/** A name in the line at the foot that stands at the head already is not a second byline. */
function bylinesOf(pieces: Piece[]): ImportedFields['bylines'] {
  const seen = new Set<string>();
  const all = pieces.filter((piece) => piece.field === 'byline').flatMap((piece) => bylinesIn(piece.text));
  return all.filter(({ name, role }) => {
    const known = seen.has(`${role} ${name}`) || (role === 'additional reporting' && seen.has(`by ${name}`));
    seen.add(`${role} ${name}`);
    return name !== '' && !known;
  });
}

function picturesOf(pieces: Piece[]): ImportedFields['pictures'] {
  return grouped(pieces, ['caption', 'credit']).map((group) => {
    const credit = textIn(group, 'credit');
    return { caption: textIn(group, 'caption') ?? '', credit: credit === null ? null : creditOf(credit) };
  });
}

/** "[Title" is what is left of a link in Markdown when its address has gone. */
const linked = (title: string) => title.replace(/^[*_]*\[(?=[^\]]*\]?$)|\][*_]*$/gu, '');

function relatedOf(pieces: Piece[]): ImportedFields['related'] {
  return grouped(pieces, ['related-title', 'related-line', 'related-address']).map((group) => {
    const address = textIn(group, 'related-address');
    const title = textIn(group, 'related-title') ?? '';
    const bullet = bulletOf(title);
    return {
      title: linked(title.slice(bullet?.length ?? 0)),
      line: textIn(group, 'related-line'),
      url: address && cleanAddress(address),
    };
  });
}

function notesOf(pieces: Piece[]): string[] {
  return grouped(pieces, ['note']).map((group) => {
    const text = group.map((piece) => piece.text).join('\n');
    return text.slice(bulletOf(text)?.length ?? 0).replace(/^\(([^()]*)\)$/u, '$1');
  });
}

/** The only way from passages to fields: the rules and an editor's corrections both go through here. */
export function fieldsOf(raw: string, passages: Passage[], options: ImportOptions = {}): ImportedFields {
  const broken = isSetInPages(raw);
  const pieces = passages
    .filter(isRead)
    .map((passage) => pieceOf(raw, passage, broken))
    .filter((piece) => piece.text);
  const embargo = only(pieces, 'embargo');
  return {
    headline: only(pieces, 'headline'),
    kicker: only(pieces, 'kicker'),
    standfirst: only(pieces, 'standfirst'),
    dateline: only(pieces, 'dateline'),
    bylines: bylinesOf(pieces),
    pictures: picturesOf(pieces),
    body: blocksIn(pieces).map(blockOf),
    sources: [
      ...new Set(pieces.filter((piece) => piece.field === 'source').flatMap((piece) => sourceNames(piece.text))),
    ],
    related: relatedOf(pieces),
    embargo: embargo && instantIn(embargo, options.zone ?? 'UTC', options.now ?? new Date()),
    notesToEditors: notesOf(pieces),
  };
}

export function unplacedOf(raw: string, passages: Passage[]): string[] {
  return passages.filter((passage) => passage.field === 'unplaced').map((passage) => pieceOf(raw, passage, false).text);
}
