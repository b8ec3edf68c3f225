import { wordsOf } from './shape.ts';

/** How the names of people, places and agencies look in print. No list of names: only their letters. */

const PARTICLE =
  /^(?:de|da|do|dos|das|di|du|del|della|von|van|der|den|des|zu|bin|ibn|bint|al|el|la|le|af|ten|ter|y|and|of|the|for|sur|sous|am|an|im|auf|upon)$/u;
const NAME_WORD =
  /^["“(]?(?:(?:d|l|al|el|O|D|ad|as|an|ash|ar|at|ul)[-'’])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}\u200c'’.&/-]*[)”"]?$/u;
export const COLLECTIVE = /^(?:staff|agencies|agency|correspondents?|reporters?|writers?|team|desk|newsroom|wires?)$/iu;
const DIGITS_ONLY = /^[\d٠-٩۰-۹.,:]+$/u;

function wordsLookLikeAName(words: string[]): boolean {
  const capital = words.some((word) => NAME_WORD.test(word) && !PARTICLE.test(word));
  return capital && words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word) || COLLECTIVE.test(word));
}

export function looksLikeAName(text: string, mostWords = 5): boolean {
  if (text.length > 80 || /[@:;?!"“”«»]|\.\s*$/u.test(text.replace(/\b\p{Lu}\.$/u, ''))) return false;
  const words = text.split(' ').filter(Boolean);
  return (
    words.length > 0 &&
    words.length <= mostWords &&
    !words.some((word) => DIGITS_ONLY.test(word)) &&
    wordsLookLikeAName(words)
  );
}

export const INSTITUTION =
  /^(?:the|la|le|les|los|das|der|die)\s|(?<!\p{L})(?:university|institute?|college|school|ministry|council|committee|agency|association|company|society|foundation|trust|bank|hospital|police|government|news|press|post|times|herald|courier|gazette|journal|magazine|tribune|newsletter|universität|hochschule|institut|ministerium|université|universidad|universidade|yliopisto|instituto)(?!\p{L})/iu;

/** First and last name, each with a capital and small letters: what stands alone under a headline as its author. */
export function isFullName(text: string): boolean {
  const words = wordsOf(text);
  return (
    !INSTITUTION.test(text) &&
    words.length >= 2 &&
    words.length <= 3 &&
    words.every((word) => /^\p{Lu}[\p{Ll}\p{M}'’-]+(?:\p{Lu}\p{Ll}+)?$/u.test(word))
  );
}

const AGENCIES =
  'reuters|afp|ap|associated press|agence france-presse|dpa|efe|europa press|ansa|stt|tt|ntb|ritzau|tass|interfax|ria novosti|xinhua|irna|isna|ilna|mehr|fars|tasnim|wam|spa|map|mena|qna|kuna|petra|sana|pa|pa media|upi|anadolu|aa|belga|anp|apa|ats|keystone-sda|kyodo|jiji|yonhap|pti|ani|ians|bloomberg|lusa|pap|cp|the canadian press|aap|sapa|ukrinform|cna|sid|kna|epd|agencies|news agencies|agencias|agences|agenturen|getty images|getty|epa|shutterstock|imago|alamy|wikimedia commons|رويترز|رویترز|فرانس برس|أ ف ب|د ب أ|وكالات|الأناضول|سانا|واس|وام|قنا|ایرنا|ایسنا|ایلنا|مهر|فارس|تسنیم|тасс|риа новости|интерфакс';
const AGENCY = new RegExp(`^(?:${AGENCIES})$`, 'iu');

export const isKnownAgency = (text: string) => text.length <= 30 && AGENCY.test(text.trim());
export const isAcronym = (text: string) => /^\p{Lu}{2,8}$/u.test(text);
