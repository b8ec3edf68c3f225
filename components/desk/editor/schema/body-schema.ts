import { type Extensions, getSchema } from '@tiptap/core';
import { BoxTitle, CorrectionNote, FactBox, Question, QuestionAnswer, Timeline, TimelineEntry, When } from './boxes.ts';
import { Embed, MapPlace, RelatedStory, SectionBreak } from './inserts.ts';
import { List, ListItem } from './lists.ts';
import { Code, Emphasis, Link, Phrase, Strikethrough, Strong, Subscript, Superscript } from './marks.ts';
import { Attribution, PullQuote, Quote } from './quotes.ts';
import { Table, TableCell, TableHeader, TableRow } from './tables.ts';
import { Doc, HardBreak, Paragraph, Subheading, Text } from './text.ts';

/** The blocks that the desk draws with a view of its own; the island may extend them, never change their shape. */
export const drawnBlocks = { Embed, MapPlace, RelatedStory, CorrectionNote };

const marks = [Link, Phrase, Strong, Emphasis, Strikethrough, Superscript, Subscript, Code];
const blocks = [
  Subheading,
  Attribution,
  Quote,
  PullQuote,
  List,
  ListItem,
  BoxTitle,
  FactBox,
  When,
  TimelineEntry,
  Timeline,
  Question,
  QuestionAnswer,
  TableHeader,
  TableCell,
  TableRow,
  Table,
  SectionBreak,
];

/** Everything a body may hold, as Tiptap extensions; `drawn` replaces the blocks that have views. */
export function bodyExtensions(drawn: Extensions = Object.values(drawnBlocks)): Extensions {
  return [Doc, Paragraph, Text, HardBreak, ...blocks, ...drawn, ...marks];
}

export const bodySchema = () => getSchema(bodyExtensions());
