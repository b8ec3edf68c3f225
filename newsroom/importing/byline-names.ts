import { COLLECTIVE, looksLikeAName } from './names.ts';
import { wordsOf } from './shape.ts';

/** Who and where in the words behind a byline's label: "A and B in Kell", "A in Kell and B in Port Averil". */

const BETWEEN = /\s*(?:[,;،、&/|]|(?<=\s)(?:and|und|et|y|e|ja|och|og|и|та|ve|و|i)(?=\s))\s*/u;
const ARABIC_AND = /\s+و(?=\p{Script=Arabic}{2,}\s+\p{Script=Arabic})/u;
export const IN_PLACE =
  /^(.*?)\s*(?<!\p{L})(?:in|à|en|em|im|aus|from|reports from|reporting from|reporting in|reports in|در|از|في|من|в|из|w|i)\s+(\p{Lu}.*|\p{Lo}.*)$/u;
export const JOB =
  /(?<!\p{L})(?:reporter|correspondent|editor|writer|journalist|columnist|chief|bureau|head of|fellow|redakteur(?:in)?|korrespondent(?:in)?|correspondante?|envoyée? spéciale?|journaliste|redactora?|corresponsal|periodista|toimittaja|kirjeenvaihtaja|redaktör|reporter|خبرنگار|سردبیر|مراسل(?:ة)?|محرر(?:ة)?|корреспондент)(?!\p{L})/iu;

/** "Name — Place", as Brazilian portals have it. */
const BEHIND_DASH = /^(\p{Lu}\p{L}+(?:\s\p{L}+){1,3})\s[–—]\s(\p{Lu}[^–—]{2,40})$/u;

export type Named = { name: string; place: string; title: string | null };

/** "A and B in Z" says that both are in Z; "A in Y and B in Z" keeps them apart. */
function shareLastPlace(people: Named[], text: string): Named[] {
  const placed = people.filter((person) => person.place);
  const one = placed.length === 1 && placed[0] === people.at(-1) && IN_PLACE.test(text);
  return one ? people.map((person) => ({ ...person, place: placed[0]!.place })) : people;
}

export function readNames(text: string): Named[] {
  const people: Named[] = [];
  const parts = text.split(BETWEEN).flatMap((part) => part.split(ARABIC_AND));
  let inPlaces = true;
  for (const part of parts.map((each) => each.replace(/^[\s(]+|[\s)]+$/gu, '')).filter(Boolean)) {
    const [, name = part, where = ''] = IN_PLACE.exec(part) ?? BEHIND_DASH.exec(part) ?? [];
    const before = people.at(-1);
    if (JOB.test(part) && before) before.title = part;
    else if (
      before &&
      !before.place &&
      (name === '' ||
        (where === '' && !COLLECTIVE.test(part) && wordsOf(part).length === 1 && wordsOf(before.name).length > 1))
    ) {
      before.place = where || part;
      inPlaces &&= name === '' && where !== '';
    } else people.push({ name, place: where, title: null });
  }
  return inPlaces ? shareLastPlace(people, text) : people;
}

export function isNames(text: string): boolean {
  const people = readNames(text);
  const together = people.length > 1;
  const fits = ({ name, place }: Named) =>
    (looksLikeAName(name, 6) || (together && COLLECTIVE.test(name))) && (place === '' || looksLikeAName(place, 6));
  return people.length > 0 && people.length <= 12 && people.every(fits);
}
