'use client';

import type { ReactNode } from 'react';
import { PersonTag } from '#components/ui/Initials.tsx';
import { usePeople } from '../story-context.ts';

/** A field of the story, with the names of the others who are in it. */
export function InField({ field, children }: { field: string; children: ReactNode }) {
  const people = usePeople();
  const here = people.filter((person) => person.field === field && !person.looks);
  return (
    <div className="relative">
      {here.length > 0 ? (
        <span
          className="pointer-events-none absolute end-0 bottom-full flex gap-2 bg-sheet px-1 text-key font-semibold"
          dir="auto"
        >
          {here.map(({ id, name }) => (
            <PersonTag key={id} name={name} />
          ))}
        </span>
      ) : null}
      {children}
    </div>
  );
}
