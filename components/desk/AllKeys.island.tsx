'use client';

import { Dialog } from '#components/ui/Dialog.island.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import { KEYS, type Where } from './keys.ts';
import { keyWord } from './words/words.ts';
import { useWords } from './words/words-context.ts';

/** Every key of the desk, those of this screen first. */
export function AllKeys({ first, open, onClose }: { first?: Where; open: boolean; onClose: () => void }) {
  const words = useWords();
  const all = Object.keys(KEYS) as Where[];
  const order = first ? [first, ...all.filter((where) => where !== first)] : all;
  return (
    <Dialog
      title={words.keys.title}
      description={words.keys.note}
      place="side"
      open={open}
      onOpenChange={(next) => next || onClose()}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1, what scrolls can be scrolled by keyboard. */}
      <div tabIndex={0} className="wide:columns-2">
        {order.map((where) => (
          <section key={where} className="mb-6 break-inside-avoid">
            <h3 className="border-b border-ink pb-1.5 font-semibold">{words.keys.where[where]}</h3>
            <dl className="grid grid-cols-[minmax(96px,auto)_1fr] items-center gap-x-3 gap-y-1.5 pt-2">
              {KEYS[where].map((line) => (
                <div key={line.does + line.chords[0]} className="contents">
                  <dt className="flex flex-wrap gap-1">
                    {line.chords.map((chord) => (
                      <Kbd key={chord} chord={chord} />
                    ))}
                  </dt>
                  <dd className="text-ink-2">{keyWord(words, line.does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
