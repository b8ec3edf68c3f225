'use client';

import { useState } from 'react';
import { Reason } from '#components/ui/Field.tsx';
import { CONTROL } from '#components/ui/TextInput.tsx';
import { ToggleGroup } from '#components/ui/ToggleGroup.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import { hourIn, zoneName } from '../time.ts';
import { useWords } from '../words/words-context.ts';
import { hourOf, type Resolved, resolve, wallOf } from './zoned-time.ts';

type Props = {
  label: string;
  zone: string;
  /** ISO instant to begin with. */
  value: string | null;
  /** Null while no instant is meant clearly. */
  onChange: (instant: string | null) => void;
};

/** Day and hour of the newsroom's clock, its zone named. An hour that is missing or doubled that night must be settled. */
export function WhenInput({ label, zone, value, onChange }: Props) {
  const said = useWords().when;
  const [wall, setWall] = useState(() => (value ? wallOf(value, zone) : { day: '', hour: '' }));
  const [which, setWhich] = useState<'first' | 'second' | null>(null);
  const resolved = resolve(wall.day, hourOf(wall.hour) ?? '', zone);
  const tell = (next: Resolved, choice: 'first' | 'second' | null) => {
    if (next.is === 'one') onChange(next.instant);
    else if (next.is === 'twice' && choice) onChange(next[choice]);
    else onChange(null);
  };
  const change = (part: Partial<typeof wall>) => {
    const next = { ...wall, ...part };
    setWall(next);
    setWhich(null);
    tell(resolve(next.day, hourOf(next.hour) ?? '', zone), null);
  };
  const named = value ?? (resolved.is === 'one' ? resolved.instant : new Date().toISOString());
  return (
    <fieldset className="grid min-w-0 gap-2">
      <legend className="sr-only">{label}</legend>
      <div className="flex flex-wrap items-center gap-2.5">
        <input
          type="date"
          aria-label={said.day}
          value={wall.day}
          onChange={(event) => change({ day: event.target.value })}
          className={`${CONTROL} !w-auto`}
        />
        <input
          type="text"
          inputMode="numeric"
          aria-label={said.hour}
          placeholder="14:00"
          size={5}
          dir="ltr"
          value={wall.hour}
          aria-invalid={wall.hour !== '' && hourOf(wall.hour) === null ? true : undefined}
          onChange={(event) => change({ hour: event.target.value })}
          onBlur={() => setWall({ ...wall, hour: hourOf(wall.hour) ?? wall.hour })}
          className={`${CONTROL} !w-auto tabular-nums`}
        />
        <span className="text-ink-2">
          {zoneName(zone, new Date(named))} <span className="text-ink-3">{zone.replaceAll('_', ' ')}</span>
        </span>
      </div>
      {resolved.is === 'gap' ? (
        <Reason>
          {fill(said.gap, {
            from: hourIn(zone, new Date(Date.parse(resolved.after) - hourMissing(resolved))),
            to: hourIn(zone, new Date(resolved.after)),
          })}
        </Reason>
      ) : null}
      {resolved.is === 'twice' ? (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-due">{said.twice}</span>
          <ToggleGroup
            label={said.which}
            value={which ?? ('' as 'first')}
            onValueChange={(choice) => {
              setWhich(choice);
              tell(resolved, choice);
            }}
            choices={[
              { value: 'first', name: fill(said.first, { zone: zoneName(zone, new Date(resolved.first)) }) },
              { value: 'second', name: fill(said.second, { zone: zoneName(zone, new Date(resolved.second)) }) },
            ]}
          />
        </div>
      ) : null}
    </fieldset>
  );
}

/** The end of the gap as the clock said it before it jumped. */
function hourMissing({ before, after }: { before: string; after: string }): number {
  return Math.abs(Date.parse(after) - Date.parse(before));
}
