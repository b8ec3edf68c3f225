import type { Block } from './blocks.ts';
import { isSignOff, placeCoverLetter } from './cover-letter.ts';
import { isFullName } from './names.ts';
import { endsInFullStop, hasWords } from './shape.ts';
import { openBlocks, place, type Rule, type Sheet } from './sheet.ts';
import { label, MAIL_HEADER, MAIL_SUBJECT } from './wording.ts';

const HEADER = label(MAIL_HEADER);
const SUBJECT = label(MAIL_SUBJECT);
const FORWARDED =
  /^-{2,}[^-]{0,60}-{2,}$|^(?:begin forwarded message|start of forwarded message|alkuperäinen viesti|début du message (?:transféré|réexpédié)|message transféré|anfang der weitergeleiteten (?:nachricht|e-mail)|inicio del mensaje reenviado|mensaje reenviado|mensagem encaminhada|välitetty viesti|пересылаемое сообщение|начало переадресованного сообщения|رسالة محولة)\s?:?$/iu;
const WROTE =
  /^(?:on|am|le|el|op|den|il|em|ti|ma|ke|to|pe|la|su|в|в ).{5,200}(?:wrote|schrieb.{0,60}|a écrit|escribió|kirjoitti|skrev|ha scritto|escreveu|пишет|написал[аи]?)(?:\s.{0,60})?\s?:$/iu;
const SENT_FROM =
  /^(?:sent from|get outlook|von meinem .{2,20} gesendet|envoyé d(?:e|epuis)|enviado desde|lähetetty|skickat från|inviato da|enviado do|отправлено с|gönderildi|נשלח מ|ارسال شده از|أرسلت من|مرسل من)(?=[\s\p{L}]|$).{0,60}$/iu;
const DISCLAIMER =
  /(?:this|diese|ce|este|esta)\s+(?:e-?mail|message|nachricht|courriel|mensaje|correo).{0,200}(?:confidential|intended (?:only|solely)|vertraulich|confidentiel|confidencial)/iu;
const SIGNATURE_MARK = /^--$/u;
const LONGEST_SIGNATURE = 15;

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

function placeSignature(sheet: Sheet, isMail: boolean): void {
  const open = openBlocks(sheet);
  const start = open.findIndex((block, index) => {
    if (index === 0 || open.length - index > LONGEST_SIGNATURE || block.text.length > 60) return false;
    return SIGNATURE_MARK.test(block.text) || (isMail && isSignOff(block));
  });
  if (start < 0 && isMail) placeSendersCard(sheet, open);
  if (start < 0) return;
  for (const block of open.slice(start)) {
    if (block.text.length <= 200 || DISCLAIMER.test(block.text.slice(0, 500)))
      place(sheet, block, 'furniture', 'signature');
  }
}

const LONGEST_CARD = 6;

/** The last lines of a mail that open with the name of its sender, and say how to find them. */
function placeSendersCard(sheet: Sheet, open: Block[]): void {
  const start = open.findLastIndex((block) => block.gap);
  const card = open.slice(start);
  const name = card[0]?.text ?? '';
  if (start < 2 || card.length < 2 || card.length > LONGEST_CARD || !isFullName(name)) return;
  const sent = sheet.blocks.some((block) => block.reason === 'mail header' && block.text.includes(name));
  if (!sent || card.some((block) => block.text.length > 80 || endsInFullStop(block.text))) return;
  for (const block of card) place(sheet, block, 'furniture', 'signature');
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
  const greeting = placeCoverLetter(sheet);
  placeSignature(sheet, headers || greeting);
};
