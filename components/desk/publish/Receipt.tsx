import type { Published } from '#newsroom/publishing/publish-story.ts';
import { ReadBack } from '../receipt/ReadBack.island.tsx';
import { clockIn, dayIn, zoneName } from '../time.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';

type Props = { published: Published; zone: string };

/** The proof: where readers have it, since when, and how long it took on every surface. */
export function Receipt({ published, zone }: Props) {
  const words = useWords();
  const said = words.publish.receipt;
  const language = useDeskLanguage();
  const at = new Date(published.liveFrom);
  const hour = `${clockIn(zone, at)} ${zoneName(zone, at)}`;
  return (
    <div className="grid gap-5">
      {published.receipt ? (
        <ReadBack ordered={published.receipt} />
      ) : (
        <div>
          <p className="copy text-title">
            {dayIn(zone, at, language)}
            {language === 'en' ? ',' : '،'} {hour}
          </p>
          <p className="pt-1.5 text-ink-3">{words.receipts.none.scheduled}</p>
        </div>
      )}
      <dl className="grid grid-cols-[92px_minmax(0,1fr)] gap-y-1.5">
        <dt className="text-ink-3">{said.address}</dt>
        <dd className="min-w-0">
          {published.scheduled ? (
            <bdi className="break-all">{published.path}</bdi>
          ) : (
            <a href={published.path} target="_blank" rel="noopener" className="link break-all">
              <bdi>{published.path}</bdi>
            </a>
          )}
        </dd>
        <dt className="text-ink-3">{published.scheduled ? said.goesLive : said.since}</dt>
        <dd>{hour}</dd>
      </dl>
    </div>
  );
}
