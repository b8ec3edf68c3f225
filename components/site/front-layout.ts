import type { LiveFront, StoryCard } from '#newsroom/site/views.ts';

/** Which story stands where on the front, before any of it is drawn. No story stands twice. */
export type FrontLayout = LiveFront & {
  /** Up to four stories under the lead. */
  second: StoryCard[];
  /** Four stories told in pictures, for the black page; none if there are fewer. */
  plates: StoryCard[];
  newest: StoryCard | null;
};

const SECOND = 4;
const LATEST = 10;
const VOICES = 4;
const PLATES = 4;
/** A section opens with two stories and goes on with headlines. */
const OPENED = 2;
const HEADLINES = 5;

/** True once for each story: whoever asks first has it. */
function once(): (card: StoryCard) => boolean {
  const placed = new Set<string>();
  return ({ storyId }) => placed.size < placed.add(storyId).size;
}

const newestOf = (cards: StoryCard[]) =>
  cards.reduce<StoryCard | null>(
    (newest, card) => (newest && newest.modifiedAt >= card.modifiedAt ? newest : card),
    null,
  );

/** Pictures would be wasted on headlines alone, so the black page takes from what the sections do not open with. */
function choosePlates(sections: LiveFront['sections']): StoryCard[] {
  const pictured = sections.flatMap(({ cards }) => cards.slice(OPENED)).filter(({ picture }) => picture);
  const galleries = pictured.filter(({ kind }) => kind === 'gallery');
  const chosen = [...galleries, ...pictured.filter((card) => !galleries.includes(card))].slice(0, PLATES);
  return chosen.length === PLATES ? chosen : [];
}

export function layOut(front: LiveFront): FrontLayout {
  const free = once();
  const lead = front.lead && free(front.lead) ? front.lead : null;
  const opinion = front.opinion.filter(free).slice(0, VOICES);
  const current = front.latest.filter(free);
  const second = current.length >= 2 * SECOND ? current.slice(0, SECOND) : [];
  const latest = current.slice(second.length, second.length + LATEST);
  const remaining = front.sections.map(({ section, cards }) => ({ section, cards: cards.filter(free) }));
  const plates = choosePlates(remaining);
  const sections = remaining
    .map(({ section, cards }) => ({
      section,
      cards: cards.filter((card) => !plates.includes(card)).slice(0, OPENED + HEADLINES),
    }))
    .filter(({ cards }) => cards.length > 0);
  const newest = newestOf([...(lead ? [lead] : []), ...front.latest, ...front.opinion]);
  return { lead, second, latest, opinion, plates, sections, newest };
}
