import { useEffect, useState } from 'react';
import type { Presence } from '#newsroom/writing/said.ts';
import type { WritingLine } from '../saving/writing-line.ts';
import { type PersonHere, peopleIn } from './people-here.ts';

/** Always the same: nothing is drawn anew because nobody has come yet. */
const NOBODY: PersonHere[] = [];

/** Who else is at this story, and where. Drawn again only when somebody came, went or changed the field. */
export function usePeopleHere(line: WritingLine | null, me: { id: string }): PersonHere[] {
  const [people, setPeople] = useState(NOBODY);
  useEffect(() => {
    const awareness = line?.awareness;
    if (!awareness) return setPeople(NOBODY);
    let before = '';
    const look = () => {
      const states = awareness.getStates() as Map<number, Presence>;
      const next = peopleIn(states, { client: awareness.clientID, id: me.id });
      const now = JSON.stringify(next);
      if (now !== before) setPeople(next);
      before = now;
    };
    look();
    awareness.on('change', look);
    return () => awareness.off('change', look);
  }, [line, me.id]);
  return people;
}
