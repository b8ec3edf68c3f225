import type { Block } from './blocks.ts';
import { hasWords, isTitle } from './shape.ts';
import { openBlocks, place, type Rule, type Sheet } from './sheet.ts';
import { label, MAIL_HEADER, MAIL_SUBJECT } from './wording.ts';

const HEADER = label(MAIL_HEADER);
const SUBJECT = label(MAIL_SUBJECT);
const FORWARDED =
  /^-{2,}[^-]{0,60}-{2,}$|^(?:begin forwarded message|start of forwarded message|alkuperäinen viesti)\s?:?$/iu;
const WROTE =
  /^(?:on|am|le|el|op|den|il|em|ti|ma|ke|to|pe|la|su|в|в ).{5,200}(?:wrote|schrieb.{0,60}|a écrit|escribió|kirjoitti|skrev|ha scritto|escreveu|пишет|написал[аи]?)(?:\s.{0,60})?\s?:$/iu;
const GREETING =
  /^(?:hi|hello|dear|hey|good (?:morning|afternoon|evening)|hallo|guten (?:tag|morgen|abend)|liebe[rs]?|sehr geehrte[rs]?|bonjour|bonsoir|chère?s?|madame|monsieur|hola|buen[oa]s (?:días|tardes)|estimad[oa]s?|querid[oa]s?|hei|moi|hyvä|hej|kära?|ciao|gentil[ei]|car[oaie]|olá|prezad[oa]s?|beste|geachte|здравствуйте|уважаем\p{L}+|merhaba|sayın|با سلام|سلام|درود|السلام عليكم|مرحبا|تحية طيبة|عزيزي|عزيزتي|الأستاذ)(?=[\s,!،:.]|$)/iu;
const SIGN_OFF =
  /^(?:(?:all |with )?(?:the )?best(?: wishes| regards)?|(?:with )?(?:kind|warm|many|best) (?:regards|thanks)|regards|thanks(?: again| a lot)?|thank you|cheers|yours(?: sincerely| faithfully| truly)?|sincerely|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|beste|liebe|herzliche) grüße|(?:bien )?cordialement|bien à (?:vous|toi)|salutations(?: distinguées)?|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|atentamente|ystävällisin terveisin|(?:parhain )?terveisin|terv\.?|(?:med )?vänliga? hälsning(?:ar)?|mvh|cordiali saluti|atenciosamente|met vriendelijke groet(?:en)?|с уважением|saygılarımla|با احترام|با سپاس|ارادتمند|مع (?:خالص )?(?:التحية|التحيات)|تحياتي)\s?[,!.،]?$/iu;
const SENT_FROM =
  /^(?:sent from|get outlook|von meinem .{2,20} gesendet|envoyé d(?:e|epuis)|enviado desde|lähetetty|skickat från|inviato da)(?=\s).{0,60}$/iu;
const DISCLAIMER =
  /(?:this|diese|ce|este|esta)\s+(?:e-?mail|message|nachricht|courriel|mensaje|correo).{0,200}(?:confidential|intended (?:only|solely)|vertraulich|confidentiel|confidencial)/iu;
const SIGNATURE_MARK = /^--$/u;
const LONGEST_SIGNATURE = 15;
const LONGEST_COVER = 3;

/** Two or more header lines under one another; one alone ("To: …") may be anything. */
function placeHeaders(sheet: Sheet): boolean {
  let run: Block[] = [];
  let found = false;
  for (const block of [...openBlocks(sheet), null]) {
    if (block && HEADER.test(block.text.slice(0, 80)) && (run.length === 0 || !block.gap)) {
      run.push(block);
      continue;
    }
    if (run.length >= 2) {
      found = true;
      for (const header of run) {
        if (SUBJECT.test(header.text.slice(0, 60))) sheet.subject ??= header;
        place(sheet, header, 'furniture', 'mail header');
      }
    }
    run = block && HEADER.test(block.text.slice(0, 80)) ? [block] : [];
  }
  return found;
}

/** Between the greeting and the headline somebody talks to the desk, not to readers. */
function placeCover(sheet: Sheet): boolean {
  const open = openBlocks(sheet);
  const start = open
    .slice(0, 3)
    .findIndex((block) => block.text.length <= 80 && GREETING.test(block.text) && !/[.?؟]$/u.test(block.text));
  if (start < 0) return false;
  const title = open.findIndex((block, index) => index > start && isTitle(block.text, 160));
  place(sheet, open[start]!, 'furniture', 'greeting');
  if (title > start && title - start - 1 <= LONGEST_COVER && title < open.length - 1) {
    for (const block of open.slice(start + 1, title)) place(sheet, block, 'note', 'covering letter');
  }
  return true;
}

function placeSignature(sheet: Sheet, isMail: boolean): void {
  const open = openBlocks(sheet);
  const start = open.findIndex((block, index) => {
    if (index === 0 || open.length - index > LONGEST_SIGNATURE || block.text.length > 60) return false;
    return SIGNATURE_MARK.test(block.text) || (isMail && SIGN_OFF.test(block.text));
  });
  if (start < 0) return;
  for (const block of open.slice(start)) {
    if (block.text.length <= 200 || DISCLAIMER.test(block.text.slice(0, 500)))
      place(sheet, block, 'furniture', 'signature');
  }
}

/** An earlier mail quoted under a new one is not part of the copy; a mail that is nothing but quotation is the copy. */
function placeEarlierMail(sheet: Sheet): void {
  const open = openBlocks(sheet);
  const size = (blocks: Block[]) => blocks.reduce((sum, block) => sum + block.text.length, 0);
  const wrote = open.findIndex((block) => block.text.length <= 300 && WROTE.test(block.text));
  if (wrote < 0) return;
  place(sheet, open[wrote]!, 'furniture', 'says who wrote the mail');
  const quoted = open.slice(wrote + 1).filter((block) => block.depth > 0);
  if (size(quoted) * 2 > size(open)) return;
  for (const block of quoted) place(sheet, block, 'furniture', 'earlier mail');
}

/** Headers, greeting, covering letter, signature, small print and quoted mail. */
export const placeMail: Rule = (sheet) => {
  const headers = placeHeaders(sheet);
  placeEarlierMail(sheet);
  for (const block of openBlocks(sheet)) {
    const short = block.text.slice(0, 500);
    if (!hasWords(short)) continue;
    if (block.text.length <= 120 && FORWARDED.test(short)) place(sheet, block, 'furniture', 'forwarded mail');
    else if (block.text.length <= 80 && SENT_FROM.test(short)) place(sheet, block, 'furniture', 'mail program');
    else if (DISCLAIMER.test(short)) place(sheet, block, 'furniture', 'small print of a mail');
  }
  const greeting = placeCover(sheet);
  placeSignature(sheet, headers || greeting);
};
