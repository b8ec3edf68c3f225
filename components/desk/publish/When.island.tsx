'use client';

import { useEffect, useState } from 'react';
import { ToggleGroup } from '#components/ui/ToggleGroup.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../editor/story-context.ts';
import { fullTime, hourIn, shortTime, zoneName } from '../time.ts';
import { useDeskLanguage, useWords } from '../words/words-context.ts';
import { Step } from './Step.tsx';
import { WhenInput } from './WhenInput.island.tsx';
import { untilThen } from './zoned-time.ts';

type Props = {
  /** Undefined: now. Null: at an hour that is not clear yet. */
  at: string | null | undefined;
  onChange: (at: string | null | undefined) => void;
};

/** Now, or at an hour of the newsroom's clock, shown in the other clocks that matter. */
export function When({ at, onChange }: Props) {
  const { zone, story } = useDesk();
  const said = useWords().when;
  const language = useDeskLanguage();
  const later = at !== undefined;
  const begin = () =>
    story.embargoAt ?? new Date(Math.ceil((Date.now() + 3_600_000) / 3_600_000) * 3_600_000).toISOString();
  const now = new Date();
  return (
    <Step title={said.title} note={fill(said.zone, { zone: `${zone.replaceAll('_', ' ')}, ${zoneName(zone, now)}` })}>
      <div className="flex flex-wrap items-center gap-2.5">
        <ToggleGroup
          label={said.title}
          value={later ? 'at' : 'now'}
          onValueChange={(choice) => onChange(choice === 'now' ? undefined : begin())}
          choices={[
            { value: 'now', name: said.now },
            { value: 'at', name: said.at },
          ]}
        />
        {later ? (
          <WhenInput label={said.goesLive} zone={zone} value={at} onChange={onChange} />
        ) : (
          <span className="text-ink-3">{said.atOnce}</span>
        )}
      </div>
      {at ? <Clocks at={at} zone={zone} /> : null}
      {story.embargoAt ? (
        <p className="text-due">{fill(said.embargo, { when: fullTime(zone, new Date(story.embargoAt), language) })}</p>
      ) : null}
    </Step>
  );
}

function Clocks({ at, zone }: { at: string; zone: string }) {
  const said = useWords().when;
  const language = useDeskLanguage();
  const [mine, setMine] = useState<string | null>(null);
  useEffect(() => setMine(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  const date = new Date(at);
  return (
    <p className="flex flex-wrap gap-x-[18px] text-meta text-ink-3">
      <span>
        {said.newsroom} <b className="font-medium text-ink">{shortTime(zone, date, new Date(), language)}</b>{' '}
        {zoneName(zone, date)}
      </span>
      {mine && mine !== zone ? (
        <span>
          {said.you} <b className="font-medium text-ink">{hourIn(mine, date)}</b> {zoneName(mine, date)}
        </span>
      ) : null}
      <span>
        UTC <b className="font-medium text-ink">{hourIn('UTC', date)}</b>
      </span>
      <b className="font-medium text-ink">{untilThen(at, new Date(), language)}</b>
    </p>
  );
}
