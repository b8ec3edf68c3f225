import { Page } from '#components/desk/Page.tsx';
import { Speeds } from '#components/desk/receipt/Speeds.tsx';
import { readSpeeds } from '#newsroom/receipts/read-speeds.ts';
import { SpanForm } from '#newsroom/receipts/speeds.ts';
import { Frame } from '../frame.tsx';
import { onlyFor } from '../only-for.ts';
import { one, type Query } from '../query.ts';
import { deskWords, titled } from '../titled.ts';

export const generateMetadata = titled((words) => words.places.receipts);
const HERE = '/admin/receipts';

/** How fast what was published reached every surface. */
export default async function ReceiptsPage({ searchParams }: { searchParams: Query }) {
  const me = await onlyFor('read-receipts', HERE);
  const span = SpanForm.parse(one((await searchParams).over));
  const [speeds, words] = await Promise.all([readSpeeds(me, span), deskWords()]);
  return (
    <Frame here={HERE} place="receipts">
      <Page title={words.places.receipts} note={words.receipts.speeds.note}>
        <Speeds speeds={speeds} span={span} words={words} />
      </Page>
    </Frame>
  );
}
