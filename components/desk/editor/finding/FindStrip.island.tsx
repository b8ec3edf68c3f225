'use client';

import type { Editor } from '@tiptap/react';
import { ArrowDown, ArrowUp, CaseSensitive, WholeWord, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { counted } from '#components/desk/words/fill.ts';
import { useWords } from '#components/desk/words/words-context.ts';
import { Button } from '#components/ui/Button.tsx';
import { chordOf } from '#components/ui/chord.ts';
import { IconButton } from '#components/ui/IconButton.tsx';
import { useToast } from '#components/ui/Toast.island.tsx';
import { fill } from '#newsroom/sentence.ts';
import { useDesk } from '../story-context.ts';
import { writeLine } from './in-lines.ts';
import { replaceAll, replaceInBody } from './replace.ts';
import { useFinding } from './use-finding.ts';

const icon = { size: 16, strokeWidth: 1.5, 'aria-hidden': true } as const;
const FIELD =
  'h-control w-full min-w-0 rounded-control border border-edge bg-sheet px-2 placeholder:text-ink-3 touch:h-11';

/** Over the text while something is looked for in it. Enter goes on, Escape gives the text back where the search stands. */
export function FindStrip({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { doc, story, may } = useDesk();
  const { language, ui, writing } = useWords();
  const said = writing.finding;
  const say = useToast();
  const [words, setWords] = useState(() => chosenWords(editor));
  const [instead, setInstead] = useState('');
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const wanted = useMemo(
    () => ({ words, matchCase, wholeWords, language: story.language }),
    [words, matchCase, wholeWords, story.language],
  );
  const { places, index, go } = useFinding(editor, doc, wanted);
  useEffect(() => field.current?.select(), []);

  const close = () => {
    const place = places[index];
    onClose();
    if (place?.line) document.getElementById(place.line)?.focus();
    else if (place) editor.chain().setTextSelection(place).focus().run();
    else editor.commands.focus();
  };
  const replaceOne = () => {
    const place = places[index];
    if (!place) return;
    if (place.line) writeLine(doc, place.line, [place], instead);
    else replaceInBody(editor, [place], instead);
    go(index);
  };
  const everywhere = () => {
    const { count, takeBack } = replaceAll(editor, doc, wanted, instead);
    const undo = () => {
      if (!takeBack()) say({ message: said.stays });
    };
    say({ message: counted(language, said.done, count), action: { name: ui.undo, do: undo } });
  };
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chord = chordOf(event.nativeEvent);
    const inFind = event.target === field.current;
    if (chord === 'Escape') close();
    else if (chord === 'Mod+Alt+F') field.current?.select();
    else if (chord === 'Enter' && event.target instanceof HTMLInputElement) inFind ? go(index + 1) : replaceOne();
    else if (chord === 'Shift+Enter' && inFind) go(index - 1);
    else return;
    event.preventDefault();
  };
  const none = places.length === 0;
  return (
    <search
      aria-label={said.title}
      onKeyDown={press}
      className="sticky top-0 z-20 flex flex-wrap items-center gap-1.5 border-b border-line bg-raised px-3 py-2 shadow-lift animate-arrive"
    >
      <input
        ref={field}
        // biome-ignore lint/a11y/noAutofocus: the strip was just asked for, to be written in.
        autoFocus
        aria-label={said.find}
        placeholder={said.find}
        dir="auto"
        value={words}
        onChange={({ target }) => setWords(target.value)}
        className={`${FIELD} max-w-[220px] flex-[1_1_150px] max-desk:max-w-none`}
      />
      <Toggle label={said.case} pressed={matchCase} onPress={() => setMatchCase(!matchCase)}>
        <CaseSensitive {...icon} />
      </Toggle>
      <Toggle label={said.whole} pressed={wholeWords} onPress={() => setWholeWords(!wholeWords)}>
        <WholeWord {...icon} />
      </Toggle>
      <span role="status" className="min-w-[64px] text-meta whitespace-nowrap text-ink-2">
        {words.trim() ? (none ? said.none : fill(said.at, { at: index + 1, n: places.length })) : ''}
      </span>
      <IconButton label={said.previous} disabled={none} onClick={() => go(index - 1)}>
        <ArrowUp {...icon} />
      </IconButton>
      <IconButton label={said.next} disabled={none} onClick={() => go(index + 1)}>
        <ArrowDown {...icon} />
      </IconButton>
      {may.write ? (
        <>
          <input
            aria-label={said.instead}
            placeholder={said.instead}
            dir="auto"
            value={instead}
            onChange={({ target }) => setInstead(target.value)}
            className={`${FIELD} max-w-[220px] flex-[1_1_150px] max-desk:max-w-none`}
          />
          <Button disabled={none} onClick={replaceOne}>
            {said.replace}
          </Button>
          <Button disabled={none} onClick={everywhere}>
            {said.all}
          </Button>
        </>
      ) : null}
      <IconButton label={said.close} onClick={close} className="ms-auto">
        <X {...icon} />
      </IconButton>
    </search>
  );
}

type ToggleProps = { label: string; pressed: boolean; onPress: () => void; children: ReactNode };

function Toggle({ label, pressed, onPress, children }: ToggleProps) {
  return (
    <IconButton
      label={label}
      aria-pressed={pressed}
      onClick={onPress}
      className="aria-pressed:bg-pencil-wash aria-pressed:text-pencil"
    >
      {children}
    </IconButton>
  );
}

/** What is chosen in the text is what is looked for, unless it is more than a line. */
function chosenWords({ state: { doc, selection } }: Editor): string {
  const { from, to, $from, $to } = selection;
  return $from.sameParent($to) && to - from < 200 ? doc.textBetween(from, to, ' ', ' ') : '';
}
