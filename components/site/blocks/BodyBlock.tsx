import type { ReactNode } from 'react';
import type { StoryCard } from '#newsroom/site/views.ts';
import type { Block } from '#newsroom/stories/body.ts';
import type { Page } from '../page.ts';
import { CorrectionNote } from './CorrectionNote.tsx';
import { Embed } from './Embed.tsx';
import { FactBox } from './FactBox.tsx';
import { List } from './List.tsx';
import { MapPlace } from './MapPlace.tsx';
import { Paragraph } from './Paragraph.tsx';
import { PullQuote } from './PullQuote.tsx';
import { QuestionAnswer } from './QuestionAnswer.tsx';
import { Quote } from './Quote.tsx';
import { RelatedStory } from './RelatedStory.tsx';
import { SectionBreak } from './SectionBreak.tsx';
import { Subheading } from './Subheading.tsx';
import { Table } from './Table.tsx';
import { Timeline } from './Timeline.tsx';

type Props = {
  block: Block;
  /** Names the block within the page, for what has to be pointed to. */
  id: string;
  /** Stands at the head of a paragraph. */
  opening: ReactNode;
  /** A large subheading stands above the block. */
  under: boolean;
  stories: Record<string, StoryCard>;
  page: Page;
};

/** One component for each block of a body. A block that this program does not know is left out; the read has said so. */
export function BodyBlock({ block, id, opening, under, stories, page }: Props) {
  const { words } = page;
  switch (block.type) {
    case 'paragraph':
      return <Paragraph block={block} opening={opening} />;
    case 'subheading':
      return <Subheading block={block} under={under} />;
    case 'quote':
      return <Quote block={block} />;
    case 'pullQuote':
      return <PullQuote block={block} />;
    case 'list':
      return <List block={block} />;
    case 'factBox':
      return <FactBox block={block} id={id} label={words.factBox} />;
    case 'timeline':
      return <Timeline block={block} label={words.timeline} />;
    case 'questionAnswer':
      return <QuestionAnswer block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'embed':
      return <Embed block={block} words={words} />;
    case 'map':
      return <MapPlace block={block} words={words} />;
    case 'relatedStory':
      return <RelatedStory card={stories[block.attrs.storyId]} page={page} />;
    case 'correctionNote':
      return <CorrectionNote block={block} id={id} page={page} />;
    case 'sectionBreak':
      return <SectionBreak />;
    default:
      return null;
  }
}

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>;
