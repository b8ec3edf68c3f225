import { dayOf } from '../dates.ts';
import type { Page } from '../page.ts';
import type { BlockOf } from './BodyBlock.tsx';
import { Inlines } from './Inlines.tsx';

type Props = { block: BlockOf<'correctionNote'>; id: string; page: Page };

/** The date is a day of the calendar, not an instant: it is written as it stands, in no zone. */
export function CorrectionNote({ block, id, page }: Props) {
  const { date } = block.attrs;
  return (
    <aside className="note" id={id} aria-label={page.words.correction}>
      {block.content.map((line, at) => (
        <p key={at}>
          {at === 0 && (
            <>
              <span className="caps">{page.words.correction}</span>{' '}
              <time dateTime={date}>{dayOf(`${date}T12:00:00Z`, { ...page, zone: 'UTC' })}</time>.{' '}
            </>
          )}
          <Inlines of={line.content} />
        </p>
      ))}
    </aside>
  );
}
