'use client';

import { useEffect, useState } from 'react';
import { clockIn, dayIn, hourIn, zoneName } from './time.ts';
import { Phrase } from './words/Phrase.tsx';
import { useWords } from './words/words-context.ts';

export function DoorClock({ zone, now }: { zone: string; now: string }) {
  const { doors, language } = useWords();
  const [at, setAt] = useState(() => new Date(now));
  const [mine, setMine] = useState<string | null>(null);
  useEffect(() => {
    setMine(Intl.DateTimeFormat().resolvedOptions().timeZone);
    setAt(new Date());
    const timer = setInterval(() => setAt(new Date()), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <div>
      <p
        aria-hidden="true"
        suppressHydrationWarning
        className="-ms-[0.062em] font-copy text-[clamp(5rem,15vw,14rem)] leading-[0.8] font-light tracking-[-0.055em]"
      >
        {hourIn(zone, at)}
      </p>
      <p className="flex flex-wrap gap-x-7 gap-y-1 pt-[26px] text-ink-3 [&_b]:font-medium [&_b]:text-ink">
        <b>{dayIn(zone, at, language)}</b>
        <span>
          <Phrase
            of={doors.newsroom}
            with={{ time: <b suppressHydrationWarning>{`${clockIn(zone, at)} ${zoneName(zone, at)}`}</b> }}
          />
        </span>
        {mine && mine !== zone ? (
          <span>
            <Phrase of={doors.you} with={{ time: <b>{`${hourIn(mine, at)} ${zoneName(mine, at)}`}</b> }} />
          </span>
        ) : null}
        <span>
          UTC <b suppressHydrationWarning>{hourIn('UTC', at)}</b>
        </span>
      </p>
    </div>
  );
}
