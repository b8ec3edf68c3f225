import { StateMark } from '#components/ui/StateMark.tsx';
import type { Problem } from '#newsroom/publishing/problems.ts';
import { ProblemRow } from '../editor/panel/PreFlight.island.tsx';
import { counted } from '../words/fill.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';
import { Step } from './Step.tsx';

const MARKS = { stop: 'must', should: 'should', could: 'hint' } as const;

export function Problems({ problems, onGo }: { problems: Problem[]; onGo: (problem: Problem) => void }) {
  const said = useWords().publish.checks;
  const language = useDeskLanguage();
  const stopping = problems.filter(({ level }) => level === 'stop').length;
  const rest = problems.length - stopping;
  const title =
    stopping > 0 ? (
      counted(language, said.stop, stopping) + (rest > 0 ? counted(language, said.rest, rest) : '')
    ) : (
      <StateMark name="fine">
        <b className="font-semibold text-ink">{said.nothing}</b>
      </StateMark>
    );
  return (
    <Step title={title} note={said.note}>
      {problems.length > 0 ? (
        <ol className="-mx-4">
          {problems.map((problem, at) => (
            <ProblemRow
              key={problem.field + problem.message}
              problem={problem}
              mark={MARKS[problem.level]}
              active={at === 0 && stopping > 0}
              begin={at === 0 && stopping > 0}
              onGo={() => onGo(problem)}
            />
          ))}
        </ol>
      ) : null}
    </Step>
  );
}
