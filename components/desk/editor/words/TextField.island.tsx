'use client';

import { type KeyboardEvent, useEffect, useRef } from 'react';
import type * as Y from 'yjs';
import { useWords } from '#components/desk/words/words-context.ts';
import { chordOf } from '#components/ui/chord.ts';
import { useDesk } from '../story-context.ts';
import { bindText } from './bind-text.ts';

type Props = {
  text: Y.Text;
  label: string;
  most: number;
  placeholder?: string;
  className?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl' | 'auto';
  id?: string;
  /** What Enter does, because a line has no line breaks. */
  onEnter?: () => void;
};

/** A line of the story: grows with its words, shows what others write, undoes what was written here. */
export function TextField({ text, label, most, onEnter, className = '', ...rest }: Props) {
  const said = useWords();
  const { may } = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  const binding = useRef<ReturnType<typeof bindText> | null>(null);
  useEffect(() => {
    if (!field.current) return;
    const element = field.current;
    binding.current = bindText(element, text, () => grow(element));
    return () => binding.current?.release();
  }, [text]);
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chord = chordOf(event.nativeEvent);
    if (chord === 'Enter') onEnter?.();
    else if (chord === 'Mod+Z') binding.current?.undo();
    else if (chord === 'Mod+Shift+Z' || chord === 'Mod+Y') binding.current?.redo();
    else return;
    event.preventDefault();
  };
  return (
    <textarea
      {...rest}
      ref={field}
      rows={1}
      maxLength={most}
      readOnly={!may.write}
      title={may.write ? undefined : said.kinds.can.reporter}
      aria-label={label}
      defaultValue={text.toString()}
      onKeyDown={press}
      className={`block w-full resize-none overflow-hidden bg-transparent field-sizing-content placeholder:text-ink-3 ${className}`}
    />
  );
}

/** For browsers that cannot size a field by its content. */
function grow(field: HTMLTextAreaElement): void {
  if (CSS.supports('field-sizing', 'content')) return;
  field.style.blockSize = 'auto';
  field.style.blockSize = `${field.scrollHeight}px`;
}
