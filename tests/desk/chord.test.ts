import { expect, test } from 'vitest';
import { KEYS, type Where } from '#components/desk/keys.ts';
import { chordOf, type Pressed, shownChord } from '#components/ui/chord.ts';

function pressed(key: string, also: Partial<Pressed> & { altGraph?: boolean } = {}): Pressed {
  const { altGraph = false, ...flags } = also;
  const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, code: '' };
  return { ...none, key, ...flags, getModifierState: (name: string) => name === 'AltGraph' && altGraph };
}

test.each<[string | null, Pressed]>([
  ['Mod+K', pressed('k', { ctrlKey: true })],
  ['Mod+K', pressed('k', { metaKey: true })],
  ['J', pressed('j')],
  ['Shift+N', pressed('N', { shiftKey: true })],
  ['?', pressed('?', { shiftKey: true })],
  ['Mod+Alt+K', pressed('˚', { metaKey: true, altKey: true, code: 'KeyK' })],
  ['Alt+Shift+ArrowUp', pressed('ArrowUp', { altKey: true, shiftKey: true })],
  [null, pressed('ł', { ctrlKey: true, altKey: true, code: 'KeyL', altGraph: true })],
  [null, pressed('Shift', { shiftKey: true })],
])('an editor who presses keys means %s', (chord, event) => {
  expect(chordOf(event)).toBe(chord);
});

test('a shortcut is shown in the words of the keyboard', () => {
  expect(shownChord('Mod+Enter')).toEqual(['Ctrl', '↵']);
  expect(shownChord('G S')).toEqual(['G', 'S']);
  expect(shownChord('?')).toEqual(['?']);
});

test('on one screen no shortcut has two meanings', () => {
  for (const where of Object.keys(KEYS) as Where[]) {
    const chords = KEYS[where].flatMap((line) => line.chords);
    expect(new Set(chords).size, where).toBe(chords.length);
  }
});
