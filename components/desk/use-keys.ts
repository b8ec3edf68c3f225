import { useEffect, useRef } from 'react';
import { chordOf } from '#components/ui/chord.ts';

/** What a chord of `keys.ts` does here. A chord with Ctrl also works while typing; a bare one does not. */
export type Does = Record<string, ((event: KeyboardEvent) => void) | undefined>;

const SEQUENCE_MS = 900;
const TYPING =
  'input:not([type=checkbox],[type=radio],[type=button],[type=submit]), textarea, select, [contenteditable=""], [contenteditable="true"]';
/** Where arrows, Enter and letters have a meaning of their own. */
const OWN_KEYS = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox],[role=tablist]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

function hasOwnKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}

/** Enter and Space on a button or link press it, whatever the screen does with them; a chord such as Ctrl ↵ does not. */
function presses(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const pressable = event.target instanceof Element && event.target.closest('a[href], button, summary, [role=button]');
  return Boolean(pressable) && (event.key === 'Enter' || event.key === ' ');
}

type Listener = (event: KeyboardEvent) => void;

/** Who listens, innermost first. One that handles a chord prevents its default; later ones then rest. */
const listeners: Listener[] = [];

function hear(event: KeyboardEvent): void {
  for (const listen of [...listeners]) listen(event);
}

/** Listens while its screen stands; parts of a screen are made before it, and so come first. */
export function useKeys(does: Does): void {
  useListening(does, 'push');
}

/** The same for what opens over a screen: it comes before all that stands, even if it was made last. */
export function useKeysOver(does: Does): void {
  useListening(does, 'unshift');
}

function useListening(does: Does, join: 'push' | 'unshift'): void {
  const latest = useRef(does);
  latest.current = does;
  const before = useRef({ chord: '', at: 0 });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || presses(event)) return;
      const chord = chordOf(event);
      if (!chord) return;
      const bare = !chord.includes('Mod+') && !chord.includes('Alt+') && !/^F\d/.test(chord);
      if (bare && chord !== 'Escape' && isTyping(event.target)) return;
      if (bare && hasOwnKeys(event.target)) return;
      const first = event.timeStamp - before.current.at < SEQUENCE_MS ? before.current.chord : '';
      before.current = { chord, at: event.timeStamp };
      const act = latest.current[first ? `${first} ${chord}` : chord] ?? latest.current[chord];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    if (listeners.length === 0) document.addEventListener('keydown', hear);
    listeners[join](listen);
    return () => {
      listeners.splice(listeners.indexOf(listen), 1);
      if (listeners.length === 0) document.removeEventListener('keydown', hear);
    };
  }, [join]);
}
