import { PersonTag } from '#components/ui/Initials.tsx';
import { firstName } from '../first-name.ts';
import { counted } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import { Changed, ChangeHere } from './Changed.tsx';
import type { BodyChange } from './comparing/body-changes.ts';
import type { Looks } from './comparing/lines.ts';
import type { Walk } from './comparing/walk.ts';

type Text = { lang: string; dir: 'ltr' | 'rtl' };
type Props = { body: BodyChange[]; walk: Walk; side: boolean; text: Text; words: Words };

const LOOKS: Record<Looks, string> = {
  text: '',
  subheading: 'font-semibold text-[1.0625rem]',
  quote: 'border-s-2 border-edge ps-4 italic',
  item: 'ms-5 list-item list-disc',
  cell: 'border-s border-line ps-3',
  small: 'text-ink-2 text-[1rem]',
  insert: 'text-ink-2',
};
const COPY = 'copy text-[1.1563rem] leading-[1.62] wrap-anywhere whitespace-pre-wrap';
/** So many unchanged lines in a row are read anyway; more of them are folded. */
const READ_ANYWAY = 2;

/** The body, line by line; what is the same in between is folded and opens without a script. */
export function ComparedBody({ body, walk, side, text, words }: Props) {
  const said = words.comparing;
  return runsOf(body).map((run, at) => {
    const lines = run.map((line, index) => (
      <Line key={`${at}-${index}`} line={line} walk={walk} side={side} text={text} between={said.between} />
    ));
    if (run[0]?.is !== 'same' || run.length <= READ_ANYWAY) return lines;
    return (
      <details
        key={`${at}-same`}
        className="group my-4 border-y border-line first:mt-0 first:border-t-0 py-1.5 font-ui"
      >
        <summary className="cursor-default text-ink-3 marker:content-none touch:min-h-11 touch:py-2.5">
          {counted(words.language, said.unchanged, run.length)}{' '}
          <span className="link group-open:hidden">{said.show}</span>
          <span className="link hidden group-open:inline">{said.hide}</span>
        </summary>
        {lines}
      </details>
    );
  });
}

/** Lines that are the same, together; every other line alone. */
function runsOf(body: BodyChange[]): BodyChange[][] {
  const runs: BodyChange[][] = [];
  for (const line of body) {
    const last = runs.at(-1);
    if (line.is === 'same' && last?.[0]?.is === 'same') last.push(line);
    else runs.push([line]);
  }
  return runs;
}

type LineProps = { line: BodyChange; walk: Walk; side: boolean; text: Text; between: string };

function Line({ line, walk, side, text, between }: LineProps) {
  const pieces = walk.pieces(line.stretches);
  const number = walk.numberOf(line);
  const notes = line.notes.length > 0 ? <Notes notes={line.notes.join(between)} number={number} /> : null;
  const looks = (end: 'older' | 'newer') => LOOKS[line[end]?.looks ?? line.newer?.looks ?? 'text'];
  if (!side) {
    return (
      <div className="relative grid grid-cols-[minmax(0,1fr)_92px] gap-x-4 max-desk:grid-cols-1">
        <div>
          {notes}
          {pieces.length > 0 ? (
            <p {...text} className={`my-3 ${COPY} ${looks('newer')}`}>
              <Changed pieces={pieces} />
            </p>
          ) : null}
        </div>
        <Writers line={line} />
      </div>
    );
  }
  return (
    <div className="grid grid-cols-2 gap-x-8">
      <p {...text} className={`my-3 ${COPY} ${looks('older')}`}>
        {line.older ? <Changed pieces={pieces} side="older" /> : null}
      </p>
      <div>
        {notes}
        <p {...text} className={`my-3 ${COPY} ${looks('newer')}`}>
          {line.newer ? <Changed pieces={pieces} side="newer" /> : null}
        </p>
        <div className="-mt-6">
          <Writers line={line} />
        </div>
      </div>
    </div>
  );
}

function Notes({ notes, number }: { notes: string; number: number | null }) {
  return (
    <p className="mt-3 -mb-2 font-ui text-meta text-due">
      <ChangeHere number={number}>
        <bdi>{notes}</bdi>
      </ChangeHere>
    </p>
  );
}

/** Whose words came here, beside them. */
function Writers({ line: { stretches } }: { line: BodyChange }) {
  const writers = [...new Set(stretches.flatMap(({ by }) => by ?? []))];
  if (writers.length === 0) return null;
  return (
    <p className="grid content-start gap-1 pt-4 font-ui text-meta text-ink-3 max-desk:-mt-2 max-desk:flex max-desk:gap-2 max-desk:pt-0">
      {writers.map((name) => (
        <span key={name} title={name}>
          <PersonTag name={name} shown={firstName(name)} />
        </span>
      ))}
    </p>
  );
}
