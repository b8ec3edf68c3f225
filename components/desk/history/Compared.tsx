import './compared.css';
import { partWord } from '../words/part-words.ts';
import type { Words } from '../words/words.ts';
import { Changed, ChangeHere } from './Changed.tsx';
import { ComparedBody } from './ComparedBody.tsx';
import type { Comparison } from './comparing/compare.ts';
import type { FieldChange } from './comparing/field-changes.ts';
import type { EntryChange, ListChange } from './comparing/list-changes.ts';
import type { Walk } from './comparing/walk.ts';

const LOOKS: Record<FieldChange['looks'], string> = {
  headline: 'copy text-[2rem] leading-[1.16] font-[560] tracking-[-0.015em] max-desk:text-[1.5rem]',
  standfirst: 'copy text-[1.25rem] leading-[1.42] text-ink-2',
  small: 'text-ink-2',
};

type Text = { lang: string; dir: 'ltr' | 'rtl' };
type Props = { comparison: Comparison; walk: Walk; side: boolean; text: Text; words: Words };

/** Two texts of a story in one, or beside each other: what went is struck through, what came is underlined. */
export function Compared({ comparison: { fields, body, lists, describing }, walk, side, text, words }: Props) {
  const width = side ? 'max-w-[1180px]' : 'max-w-[860px]';
  return (
    <article className={`compared mx-auto w-full ${width} px-8 pt-4 pb-20 max-desk:px-[18px]`}>
      {fields.map((field) => (
        <Field key={field.name} field={field} walk={walk} side={side} text={text} words={words} />
      ))}
      <section aria-label={partWord(words, 'Body')} className="mt-5 border-t border-line pt-2">
        <ComparedBody body={body} walk={walk} side={side} text={text} words={words} />
      </section>
      {lists.filter(isChanged).map((list) => (
        <List key={list.name} list={list} walk={walk} text={text} words={words} />
      ))}
      {describing.map((field) => (
        <Field key={field.name} field={field} walk={walk} side={side} text={text} words={words} onlyChanged />
      ))}
    </article>
  );
}

type FieldProps = { field: FieldChange; walk: Walk; side: boolean; text: Text; words: Words; onlyChanged?: boolean };

function Field({ field: { name, looks, stretches }, walk, side, text, words, onlyChanged }: FieldProps) {
  if (stretches.length === 0 || (onlyChanged && stretches.every(({ is }) => is === 'same'))) return null;
  const pieces = walk.pieces(stretches);
  const shown = `wrap-anywhere whitespace-pre-wrap ${LOOKS[looks]}`;
  return (
    <section aria-label={partWord(words, name)} className="pt-3">
      <p className="text-meta text-ink-3">{partWord(words, name)}</p>
      {side ? (
        <div className="grid grid-cols-2 gap-x-8">
          <p {...text} className={shown}>
            <Changed pieces={pieces} side="older" />
          </p>
          <p {...text} className={shown}>
            <Changed pieces={pieces} side="newer" />
          </p>
        </div>
      ) : (
        <p {...text} className={shown}>
          <Changed pieces={pieces} />
        </p>
      )}
    </section>
  );
}

const isChanged = ({ entries }: ListChange) => entries.some(({ is, moved }) => is !== 'same' || moved);

type ListProps = { list: ListChange; walk: Walk; text: Text; words: Words };

function List({ list: { name, entries }, walk, text, words }: ListProps) {
  const said = words.comparing;
  const became: Record<EntryChange['is'], string> = { same: '', changed: '', gone: said.isGone, new: said.isNew };
  return (
    <section aria-label={partWord(words, name)} className="mt-6 border-t border-line pt-3">
      <h2 className="font-semibold">{partWord(words, name)}</h2>
      <ol className="grid gap-2 pt-2">
        {entries.map((entry, at) => (
          <li key={`${at}-${entry.is}`} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4">
            <div className="min-w-0">
              {entry.parts.map((part) => (
                <p key={part.name} className="wrap-anywhere">
                  {part.name ? <span className="text-meta text-ink-3">{partWord(words, part.name)} </span> : null}
                  <bdi lang={text.lang}>
                    <Changed pieces={walk.pieces(part.stretches)} />
                  </bdi>
                </p>
              ))}
            </div>
            <span className="text-meta text-ink-3">
              {entry.moved ? <ChangeHere number={walk.numberOf(entry)}>{said.moved}</ChangeHere> : became[entry.is]}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
