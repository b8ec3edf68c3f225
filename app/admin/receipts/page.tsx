import { Page } from '#components/desk/Page.tsx';
import { FurnitureReceipts } from '#components/desk/receipt/FurnitureReceipts.tsx';
import { Speeds } from '#components/desk/receipt/Speeds.tsx';
import { wordsIn } from '#components/desk/words/words.ts';
import { sentenceOf } from '#newsroom/events/sentences.ts';
import { listFurnitureReceipts } from '#newsroom/receipts/furniture-receipts.ts';
import { readSpeeds } from '#newsroom/receipts/read-speeds.ts';
import { SpanForm } from '#newsroom/receipts/speeds.ts';
import { deskView, Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { titled } from '../titled.ts';

export const generateMetadata = titled((words) => words.places.receipts);
const HERE = '/admin/receipts';

/** How fast what was published reached every surface, and what changed without a publication. */
export default async function ReceiptsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('read-receipts', HERE);
  const span = SpanForm.parse(one((await searchParams).over));
  const [speeds, furniture, desk] = await Promise.all([readSpeeds(me, span), listFurnitureReceipts(me), deskView(me)]);
  const { language, now, newspaper } = desk;
  const words = wordsIn(language);
  const reading = { zone: newspaper.zone, now: new Date(now), language };
  const lines = furniture.map(({ event, receipt }) => {
    const { id, at, byName: by } = event;
    return { id, at, by, says: sentenceOf(event, reading), receipt };
  });
  return (
    <Frame here={HERE} place="receipts">
      <Page title={words.places.receipts} note={words.receipts.speeds.note}>
        <Speeds speeds={speeds} span={span} words={words} />
        <FurnitureReceipts lines={lines} zone={newspaper.zone} now={now} words={words} />
      </Page>
    </Frame>
  );
}
