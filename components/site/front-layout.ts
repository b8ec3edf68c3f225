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

/**
 * Pictures would be wasted on headlines alone, so the black page takes from what would have been only that. A story and
 * its translation share a picture: it is shown once, with the words that most readers read.
 */
function choosePlates(headlines: StoryCard[], language: string): StoryCard[] {
  const shown = new Set<string>();
  const own = headlines.filter((card) => card.language === language);
  const chosen = [...own.filter(isGallery), ...own.filter((card) => !isGallery(card))]
    .filter(({ picture }) => picture && shown.size < shown.add(picture.assetId).size)
    .slice(0, PLATES);
  return chosen.length === PLATES ? chosen : [];
}

const isGallery = ({ kind }: StoryCard) => kind === 'gallery';

/** Puts first the story that opens a section: its newest with a picture, in the page's own language if there is one. */
function openerFirst(cards: StoryCard[], language: string): StoryCard[] {
  const pictured = cards.filter((card) => card.picture && !isGallery(card));
  const opener = pictured.find((card) => card.language === language) ?? pictured[0] ?? cards[0];
  return opener ? [opener, ...cards.filter((card) => card !== opener)] : [];
}

export function layOut(front: LiveFront, language: string): FrontLayout {
  const free = once();
  const lead = front.lead && free(front.lead) ? front.lead : null;
  const opinion = front.opinion.filter(free).slice(0, VOICES);
  const current = front.latest.filter(free);
  const second = current.length >= 2 * SECOND ? current.slice(0, SECOND) : [];
  const timed = current.slice(second.length);
  const remaining = front.sections.map(({ section, cards }) => ({
    section,
    cards: openerFirst(cards.filter(free), language),
  }));
  const spare = remaining.flatMap(({ cards }) => cards.slice(1));
  const plates = choosePlates([...timed, ...spare], language);
  const unplated = (cards: StoryCard[]) => cards.filter((card) => !plates.includes(card));
  const sections = remaining
    .map(({ section, cards }) => ({ section, cards: unplated(cards).slice(0, OPENED + HEADLINES) }))
    .filter(({ cards }) => cards.length > 0);
  const newest = newestOf([...(lead ? [lead] : []), ...front.latest, ...front.opinion]);
  return { lead, second, latest: unplated(timed).slice(0, LATEST), opinion, plates, sections, newest };
}
