'use client';

import { Initials } from '#components/ui/Initials.tsx';
import { Tooltip } from '#components/ui/Tooltip.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import { useWords } from '../../words/words-context.ts';
import { type PersonHere, whereIs } from './people-here.ts';

const MOST = 5;

/** Who else is at this story: name and place in words, hue second. */
export function PeopleHere({ people }: { people: PersonHere[] }) {
  const words = useWords().people;
  const said = people.map((person) => `${person.name} ${whereIs(words, person)}`);
  return (
    <div className="flex items-center">
      <p aria-live="polite" className="sr-only">
        {people.length > 0 ? fill(words.here, { people: said.join(', ') }) : ''}
      </p>
      {people.slice(0, MOST).map((person, at) => (
        <Tooltip key={person.id} tip={said[at] ?? ''}>
          <span
            className={`-ms-1 first:ms-0 max-desk:not-first-of-type:hidden max-narrow:hidden ${person.looks ? 'opacity-75' : ''}`}
            data-here={person.name}
          >
            <Initials name={person.name} />
          </span>
        </Tooltip>
      ))}
      {people.length > MOST ? <span className="ps-1 text-meta text-ink-3">+{people.length - MOST}</span> : null}
    </div>
  );
}
