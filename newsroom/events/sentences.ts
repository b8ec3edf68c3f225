import type { DeskLanguage } from '../accounts/desk-language.ts';
import type { EventName } from './event.ts';
import type { DeskEvent } from './list-events.ts';
import { ar } from './sentences-ar.ts';
import { en } from './sentences-en.ts';
import { fa } from './sentences-fa.ts';
import { type Reading, saidBy, type Telling } from './telling.ts';

const TELLINGS: Record<DeskLanguage, Telling> = { en, ar, fa };

/** What happened, in a sentence: "Sami scheduled this for Tuesday 09:00". Says something of what it does not know, too. */
export function sentenceOf(event: Pick<DeskEvent, 'name' | 'byName' | 'data'>, reading: Reading): string {
  const telling = TELLINGS[reading.language ?? 'en'];
  const said = saidBy(event, reading, telling);
  const tell = Object.hasOwn(telling.sentences, event.name) ? telling.sentences[event.name as EventName] : undefined;
  return tell ? tell(said) : telling.unknown(said.who, event.name);
}
