/**
 * A shortcut is written once, as `Mod+K`, `Shift+N`, `Alt+ArrowUp`, `?`, or two keys one after the other as `G S`.
 * `Mod` is Ctrl, and ⌘ on a Mac.
 */
const SHOWN: Record<string, string> = {
  Mod: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Enter: '↵',
  Escape: 'Esc',
  Backspace: '⌫',
  Delete: 'Del',
  Shift: '⇧',
  Space: 'Space',
};

export function shownChord(chord: string): string[] {
  return chord.split(/[+ ](?=.)/).map((key) => SHOWN[key] ?? key);
}

export type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'> & {
  getModifierState?: (key: string) => boolean;
};

/**
 * The chord that was pressed, as it is written in the table of keys. AltGraph makes letters on Polish, German and Nordic
 * keyboards (it reports Ctrl and Alt), so a chord with it is none.
 */
export function chordOf(event: Pressed): string | null {
  if (event.getModifierState?.('AltGraph')) return null;
  if (['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(event.key)) return null;
  const letter = event.key.length === 1 ? letterOf(event) : event.key === ' ' ? 'Space' : event.key;
  const named = /^[A-Z]$/.test(letter) || event.key.length > 1;
  const parts = [
    event.ctrlKey || event.metaKey ? 'Mod' : '',
    event.altKey ? 'Alt' : '',
    event.shiftKey && named ? 'Shift' : '',
    letter,
  ];
  return parts.filter(Boolean).join('+');
}

/** With Alt, a Mac types another letter: then the key's place on the keyboard decides. */
function letterOf(event: Pressed): string {
  const placed = /^(?:Key|Digit)([A-Z0-9])$/.exec(event.code)?.[1];
  if (event.altKey && placed) return placed;
  return event.key.toUpperCase();
}
