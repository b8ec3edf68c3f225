'use client';

import { Button } from '#components/ui/Button.tsx';
import { Mark, type MarkName } from '#components/ui/Mark.tsx';
import type { Problem } from '#newsroom/publishing/problems.ts';
import { fill } from '#newsroom/sentence.ts';
import { problemWords } from '../../words/problem-words.ts';
import { useWords } from '../../words/words-context.ts';
import { useDesk } from '../story-context.ts';

const RANKS: { level: Problem['level']; mark: MarkName }[] = [
  { level: 'stop', mark: 'must' },
  { level: 'should', mark: 'should' },
  { level: 'could', mark: 'hint' },
];

type Props = {
  problems: Problem[];
  /** The one that F8 went to last. */
  at?: number;
  onGo: (problem: Problem) => void;
};

/** The same function that the publish verb asks, while the story is written. */
export function PreFlight({ problems, at, onGo }: Props) {
  const said = useWords().details.check;
  if (problems.length === 0) {
    return (
      <p className="flex items-center gap-2 px-4 py-3.5">
        <Mark name="fine" /> {said.fine}
      </p>
    );
  }
  return RANKS.map(({ level, mark }) => {
    const here = problems.filter((problem) => problem.level === level);
    if (here.length === 0) return null;
    return (
      <section key={level} aria-label={said[level]}>
        <h3 className="flex items-baseline justify-between border-b border-line px-4 pt-3.5 pb-1.5 text-meta font-semibold">
          {said[level]}
          <span className="font-normal text-ink-3">
            {level === 'stop' ? fill(said.stops, { n: here.length }) : here.length}
          </span>
        </h3>
        <ol>
          {here.map((problem) => (
            <ProblemRow
              key={problem.field + problem.message}
              problem={problem}
              mark={mark}
              active={problems[at ?? -1] === problem}
              onGo={() => onGo(problem)}
            />
          ))}
        </ol>
      </section>
    );
  });
}

type RowProps = { problem: Problem; mark: MarkName; active: boolean; begin?: boolean; onGo: () => void };

export function ProblemRow({ problem, mark, active, begin, onGo }: RowProps) {
  const words = useWords();
  const { zone } = useDesk();
  return (
    <li
      data-problem
      className={`grid grid-cols-[14px_minmax(0,1fr)_auto] items-start gap-x-2.5 border-b border-line px-4 py-2.5 ${active ? 'bg-pencil-wash shadow-[inset_2px_0_0_var(--color-pencil)] rtl:shadow-[inset_-2px_0_0_var(--color-pencil)]' : ''}`}
    >
      <Mark name={mark} className="mt-1" />
      <p className="py-0.5 wrap-anywhere">{problemWords(words, problem, zone)}</p>
      <Button small className="!bg-transparent" data-begin={begin || undefined} onClick={onGo}>
        {words.publish.checks.go}
      </Button>
    </li>
  );
}
