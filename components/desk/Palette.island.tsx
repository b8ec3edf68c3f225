'use client';

import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type RefObject, useState } from 'react';
import { VEIL } from '#components/ui/Dialog.island.tsx';
import { Kbd } from '#components/ui/Kbd.tsx';
import { OPTION } from '#components/ui/Menu.island.tsx';
import { useHeldEnter } from '#components/ui/use-held-enter.ts';
import type { Role } from '#newsroom/actor.ts';
import { asked } from './desk-events.ts';
import type { Where } from './keys.ts';
import { leave } from './leave.ts';
import { askedOf, type Choice, type ChoiceGroup, commandsFor, matching } from './palette-choices.tsx';
import { useFoundAll } from './use-found-stories.ts';
import { Phrase } from './words/Phrase.tsx';
import { quoted } from './words/words.ts';
import { useWords } from './words/words-context.ts';

type Props = {
  role: Role;
  where?: Where;
  open: boolean;
  /** What had the keyboard before, and gets it back. */
  cameFrom: RefObject<HTMLElement | null>;
  onClose: () => void;
  onAllKeys: () => void;
};

/** Reaches every story, person, section, topic, place and command by typing. `>` `@` `#` show only one kind of them. */
export function Palette({ role, where, open, cameFrom, onClose, onAllKeys }: Props) {
  const [words, setWords] = useState('');
  const router = useRouter();
  const sought = askedOf(words);
  const among = sought.among === 'doing' ? 'all' : sought.among;
  const look = useFoundAll(open && sought.among !== 'doing' ? sought.words : '', among);
  const said = useWords();
  const groups = matching(commandsFor(role, said, where), look.found, words, said);
  const close = () => {
    setWords('');
    onClose();
  };
  const choose = (choice: Choice) => {
    close();
    if (choice.does === 'all-keys') onAllKeys();
    else if (choice.does === 'leave') leave();
    else if (!choice.asks || !asked(choice.asks)) router.push(choice.href);
  };
  const heldEnter = useHeldEnter(look.waiting, () => {
    const first = groups[0]?.items[0];
    if (first && !look.lost) choose(first);
  });
  return (
    <Dialog.Root open={open} onOpenChange={(next) => next || close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={VEIL} />
        <Dialog.Popup
          aria-label={said.bar.find}
          finalFocus={cameFrom}
          className="fixed inset-x-3 top-[11vh] z-50 mx-auto w-[min(700px,100%-24px)] overflow-hidden rounded-float border border-line bg-raised shadow-lift outline-none data-open:animate-arrive max-desk:top-2"
        >
          <Autocomplete.Root
            open
            inline
            items={groups}
            filter={null}
            value={words}
            onValueChange={setWords}
            autoHighlight="always"
            itemToStringValue={(choice: Choice) => choice.words}
          >
            <div className="flex min-h-13 items-center gap-2.5 border-b border-line px-4 text-head">
              <Search aria-hidden size={16} strokeWidth={1.5} className="flex-none text-ink-3" />
              <Autocomplete.Input
                autoFocus
                onKeyDown={heldEnter}
                aria-label={said.bar.find}
                placeholder={said.palette.placeholder}
                className="min-w-0 flex-1 bg-transparent py-2 outline-none"
              />
              <span className="flex items-center gap-1.5 text-meta text-ink-3 touch:hidden">
                <Kbd chord=">" /> <Kbd chord="@" /> <Kbd chord="#" />
              </span>
            </div>
            <Autocomplete.Empty className="px-4 py-6 text-ink-2 empty:hidden">
              {look.lost ? (
                said.ui.notFound
              ) : look.waiting ? null : (
                <Phrase of={said.palette.nothing} with={{ words: quoted(said, words), key: <Kbd chord="Escape" /> }} />
              )}
            </Autocomplete.Empty>
            <Autocomplete.List className="max-h-[58vh] overflow-auto p-1">
              {(group: ChoiceGroup) => (
                <Autocomplete.Group key={group.value} items={group.items}>
                  <Autocomplete.GroupLabel className="px-3 pt-[7px] pb-[3px] text-meta text-ink-3">
                    {group.value}
                  </Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(choice: Choice) => (
                      <Autocomplete.Item
                        key={choice.id}
                        value={choice}
                        onClick={() => choose(choice)}
                        className={`${OPTION} min-h-9 px-3`}
                      >
                        {choice.icon}
                        {choice.headline ? (
                          <span className="headline flex-1" {...choice.headline}>
                            {choice.words}
                          </span>
                        ) : (
                          <span className="flex-1 truncate">
                            <bdi>{choice.words}</bdi>
                          </span>
                        )}
                        {choice.note ? (
                          <span className="max-w-[40%] truncate text-meta text-ink-3">
                            <bdi>{choice.note}</bdi>
                          </span>
                        ) : null}
                        {choice.shortcut ? <Kbd bare chord={choice.shortcut} /> : null}
                      </Autocomplete.Item>
                    )}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
          <div className="flex gap-[18px] border-t border-line px-4 py-2 text-meta text-ink-3 touch:hidden">
            <span className="inline-flex items-center gap-1.5">
              <Kbd chord="ArrowUp" />
              <Kbd chord="ArrowDown" /> {said.palette.move}
            </span>
            <span className="inline-flex items-center gap-1.5">
              <Kbd chord="Enter" /> {said.palette.open}
            </span>
            <span className="ms-auto inline-flex items-center gap-1.5">
              <Kbd chord="Escape" /> {said.palette.close}
            </span>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
