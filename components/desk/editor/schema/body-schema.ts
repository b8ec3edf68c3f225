import { type Extensions, getSchema } from '@tiptap/core';
import { BoxTitle, CorrectionNote, FactBox, Question, QuestionAnswer, Timeline, TimelineEntry, When } from './boxes.ts';
import { Embed, MapPlace, RelatedStory, SectionBreak } from './inserts.ts';
import { List, ListItem } from './lists.ts';
import { Code, Emphasis, Link, Phrase, Strikethrough, Strong, Subscript, Superscript } from './marks.ts';
import { Attribution, PullQuote, Quote } from './quotes.ts';
import { Table, TableCell, TableHeader, TableRow } from './tables.ts';
import { Doc, HardBreak, Paragraph, Subheading, Text } from './text.ts';

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
  Embed,
  MapPlace,
  RelatedStory,
  CorrectionNote,
];

/** Everything a body may hold, as Tiptap extensions. */
export function bodyExtensions(): Extensions {
  return [Doc, Paragraph, Text, HardBreak, ...blocks, ...marks];
}

export const bodySchema = () => getSchema(bodyExtensions());
