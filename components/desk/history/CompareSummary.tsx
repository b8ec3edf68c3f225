import { PersonTag } from '#components/ui/Initials.tsx';
import { firstName } from '../first-name.ts';
import { counted } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import type { SummaryLine } from './comparing/compare.ts';
import type { Walked } from './comparing/walk.ts';

type Props = { lines: SummaryLine[]; changes: Walked[]; writers: string[]; forReaders: boolean; words: Words };

/** What it comes to, each change by itself, and who wrote in between. */
export function CompareSummary({ lines, changes, writers, forReaders, words }: Props) {
  const said = words.comparing;
  return (
    <aside
      aria-label={said.summary}
      className="grid content-start gap-5 overflow-auto border-s border-line p-4 max-wide:hidden"
    >
      <Part title={forReaders ? said.readersNotice : said.differs}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pt-2">
          {lines.map(({ name, says }) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className={`text-end ${says ? '' : 'text-ink-3'}`}>{says ?? said.same}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={said.list}>
        {changes.length === 0 ? <p className="pt-2 text-ink-3">{said.notAWord}</p> : null}
        <ol className="pt-1">
          {changes.slice(0, MOST).map((change) => (
            <li key={change.number}>
              <a href={`#change-${change.number}`} className="grid rounded-mark px-1 py-1 hover:bg-well touch:min-h-11">
                <span className="truncate">
                  <Said change={change} lineBreak={said.lineBreak} />
                </span>
                {change.writers.map((name) => (
                  <span key={name} title={name} className="text-meta text-ink-3">
                    <PersonTag name={name} shown={firstName(name)} />
                  </span>
                ))}
              </a>
            </li>
          ))}
        </ol>
        {changes.length > MOST ? (
          <p className="text-meta text-ink-3">{counted(words.language, said.more, changes.length - MOST)}</p>
        ) : null}
      </Part>
      {writers.length > 0 ? (
        <Part title={said.by}>
          <ul className="grid gap-1 pt-2">
            {writers.map((name) => (
              <li key={name}>
                <PersonTag name={name} />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
    </aside>
  );
}

const MOST = 100;

function Said({ change: { gone, came, note }, lineBreak }: { change: Walked; lineBreak: string }) {
  if (!gone && !came) return <bdi>{note || lineBreak}</bdi>;
  return (
    <>
      {gone ? (
        <del className="text-stop decoration-1">
          <bdi>{short(gone)}</bdi>
        </del>
      ) : null}{' '}
      {came ? <bdi>{short(came)}</bdi> : null}
    </>
  );
}

function short(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('');
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h2 className="border-b border-ink pb-1.5 font-semibold">{title}</h2>
      {children}
    </section>
  );
}
