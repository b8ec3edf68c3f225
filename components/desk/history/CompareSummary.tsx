import { PersonTag } from '#components/ui/Initials.tsx';
import { firstName } from '../first-name.ts';
import type { SummaryLine } from './comparing/compare.ts';
import type { Walked } from './comparing/walk.ts';

type Props = { lines: SummaryLine[]; changes: Walked[]; writers: string[]; forReaders: boolean };

/** What it comes to, each change by itself, and who wrote in between. */
export function CompareSummary({ lines, changes, writers, forReaders }: Props) {
  return (
    <aside
      aria-label="Summary"
      className="grid content-start gap-5 overflow-auto border-s border-line p-4 max-wide:hidden"
    >
      <Part title={forReaders ? 'What readers will notice' : 'What differs'}>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 pt-2">
          {lines.map(({ name, says }) => (
            <div key={name} className="contents">
              <dt className="text-ink-2">{name}</dt>
              <dd className={`text-end ${says ? '' : 'text-ink-3'}`}>{says ?? 'same'}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title="Changes">
        {changes.length === 0 ? <p className="pt-2 text-ink-3">Not a word.</p> : null}
        <ol className="pt-1">
          {changes.slice(0, MOST).map((change) => (
            <li key={change.number}>
              <a href={`#change-${change.number}`} className="grid rounded-mark px-1 py-1 hover:bg-well touch:min-h-11">
                <span className="truncate">
                  <Said change={change} />
                </span>
                {change.writers.map((name) => (
                  <span key={name} title={name} className="text-meta text-ink-3">
                    <PersonTag name={firstName(name)} />
                  </span>
                ))}
              </a>
            </li>
          ))}
        </ol>
        {changes.length > MOST ? <p className="text-meta text-ink-3">and {changes.length - MOST} more</p> : null}
      </Part>
      {writers.length > 0 ? (
        <Part title="By">
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

function Said({ change: { gone, came, note } }: { change: Walked }) {
  if (!gone && !came) return <bdi>{note || 'a line break'}</bdi>;
  return (
    <>
      {gone ? <del className="text-stop decoration-1">{short(gone)}</del> : null}{' '}
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
