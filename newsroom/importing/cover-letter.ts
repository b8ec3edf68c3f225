import type { Block } from './blocks.ts';
import { isTitle, wordsOf } from './shape.ts';
import { openBlocks, place, type Sheet } from './sheet.ts';

/** Between the greeting and the headline somebody talks to the desk, not to readers. */

const GREETING =
  /^(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|moin|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|chère?s?|madame|monsieur|hola|buen[oa]s (?:días|tardes|noches)|buen día|estimad[oa]s?|querid[oa]s?|hei|moi|hyvää (?:päivää|huomenta)|hyvä|hej|kära?|ciao|buongiorno|gentil[ei]|car[oaie]|olá|bom dia|boa tarde|prezad[oa]s?|beste|geachte|здравствуйте|добр(?:ый|ого) (?:день|вечер|дня)|доброе утро|привет|уважаем\p{L}+|добрий день|доброго дня|вітаю|шановн\p{L}+|merhaba|sayın|iyi günler|שלום|sayın|با سلام|سلام|درود|السلام عليكم|مرحبا|تحية طيبة|عزيزي|عزيزتي|الأستاذ)(?=[\s,!،:.]|$)/iu;
const SIGN_OFF =
  /^(?:(?:all |with )?(?:the )?best(?: wishes| regards)?|(?:with )?(?:kind|warm|many|best) (?:regards|thanks)|regards|thanks(?: again| a lot)?|many thanks|thank you|cheers|yours(?: sincerely| faithfully| truly)?|sincerely|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|beste|liebe|herzliche|schöne) grüße|mfg|(?:bien )?cordialement|bien à (?:vous|toi)|salutations(?: distinguées)?|amicalement|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|(?:un )?(?:fuerte )?abrazos?|gracias|atentamente|ystävällisin terveisin|(?:parhain )?terveisin|terv\.?|(?:med )?vänliga? hälsning(?:ar)?|mvh|cordiali saluti|un saluto|grazie|atenciosamente|(?:um )?abraços?|cumprimentos|obrigad[oa]|met vriendelijke groet(?:en)?|с уважением|з повагою|всего доброго|saygılarımla|iyi çalışmalar|בברכה|תודה|با احترام|با سپاس|با تشکر|ارادتمند|مع (?:خالص )?(?:التحية|التحيات)|(?:مع )?(?:أطيب )?تحياتي|وتفضلوا بقبول .{3,40})\s?[,!.،]?$/iu;

const LONGEST_COVER = 3;
/** A letter that is signed may be longer. */
const LONGEST_SIGNED = 8;
const LONGEST_SIGNATURE = 5;
const SHORTEST_STORY = 120;

export const isSignOff = (block: Block) => block.text.length <= 60 && SIGN_OFF.test(block.text);

/** The sign-off and what stands directly under it; or, after an empty line, a name of a word or two. */
function signatureFrom(open: Block[], start: number): Block[] {
  const rest = open.slice(start + 1, start + 1 + LONGEST_SIGNATURE);
  const end = rest.findIndex((block) => block.gap || block.text.length > 80);
  const under = end < 0 ? rest : rest.slice(0, end);
  const [name, next] = rest;
  const alone = name !== undefined && next?.gap && wordsOf(name.text).length <= 2 && isTitle(name.text, 40);
  return [open[start]!, ...(under.length === 0 && alone ? [name] : under)];
}

/** A signed letter with a story under it: everything down to the signature is said to the desk. */
function placeSignedLetter(sheet: Sheet, letter: Block[]): boolean {
  const bye = letter.slice(0, LONGEST_SIGNED + 1).findIndex(isSignOff);
  if (bye < 0) return false;
  const signature = signatureFrom(letter, bye);
  const story = letter.slice(bye + signature.length);
  if (story.length < 2 || story.reduce((sum, block) => sum + block.text.length, 0) < SHORTEST_STORY) return false;
  for (const block of letter.slice(0, bye)) place(sheet, block, 'note', 'covering letter');
  for (const block of signature) place(sheet, block, 'furniture', 'signature of the covering letter');
  return true;
}

/** Says whether there is a greeting: then the text is a letter. */
export function placeCoverLetter(sheet: Sheet): boolean {
  const open = openBlocks(sheet);
  const start = open
    .slice(0, 3)
    .findIndex((block) => block.text.length <= 80 && GREETING.test(block.text) && !/[.?؟]$/u.test(block.text));
  if (start < 0) return false;
  place(sheet, open[start]!, 'furniture', 'greeting');
  const letter = open.slice(start + 1);
  if (placeSignedLetter(sheet, letter)) return true;
  const title = letter.findIndex((block) => isTitle(block.text, 160));
  if (title > 0 && title <= LONGEST_COVER && title < letter.length - 1)
    for (const block of letter.slice(0, title)) place(sheet, block, 'note', 'covering letter');
  return true;
}
