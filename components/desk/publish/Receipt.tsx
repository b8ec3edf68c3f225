import type { Published } from '#newsroom/publishing/publish-story.ts';
import { clockIn, dayIn, zoneName } from '../time.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';

type Props = { published: Published; milliseconds: number; zone: string };

/** The proof: where readers have it, since when, and how long it took. */
export function Receipt({ published, milliseconds, zone }: Props) {
  const said = useWords().publish.receipt;
  const language = useDeskLanguage();
  const at = new Date(published.liveFrom);
  const hour = `${clockIn(zone, at)} ${zoneName(zone, at)}`;
  return (
    <div className="grid gap-5">
      {published.scheduled ? (
        <p className="copy text-title">
          {dayIn(zone, at, language)}
          {language === 'en' ? ',' : '،'} {hour}
        </p>
      ) : (
        <div>
          <p className="copy text-[3.25rem] leading-none tracking-[-0.03em] text-live">
            {milliseconds} <small className="text-[1.25rem] tracking-normal">{said.ms}</small>
          </p>
          <p className="pt-1.5 text-ink-2">{said.speed}</p>
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
