'use client';

import { useEffect, useState } from 'react';
import { fill } from '#newsroom/sentence.ts';
import { clockIn, zoneName } from './time.ts';
import { useWords } from './words/words-context.ts';

/** The newsroom's time. Hover and its name also give yours and UTC. */
export function Clock({ zone, now }: { zone: string; now: string }) {
  const said = useWords().ui;
  const [at, setAt] = useState(() => new Date(now));
  const [mine, setMine] = useState('');
  useEffect(() => {
    setMine(Intl.DateTimeFormat().resolvedOptions().timeZone);
    const tick = () => setAt(new Date());
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  const yours = mine ? `${fill(said.yours, { time: `${clockIn(mine, at)} ${zoneName(mine, at)}` })} · ` : '';
  return (
    <time
      dateTime={at.toISOString()}
      title={`${yours}${clockIn('UTC', at)} UTC`}
      suppressHydrationWarning
      className="text-lead leading-none font-medium tracking-[0.01em] whitespace-nowrap"
    >
      <span suppressHydrationWarning>{clockIn(zone, at)}</span>{' '}
      <abbr title={zone} className="text-meta font-normal text-ink-3 no-underline max-desk:hidden">
        {zoneName(zone, at)}
      </abbr>
    </time>
  );
}
