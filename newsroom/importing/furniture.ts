import { isDateLine } from './calendar-words.ts';
import { hasWords, isTitle } from './shape.ts';
import { openBlocks, place, type Rule } from './sheet.ts';
import { BODY_LABEL, wholeLine } from './wording.ts';

/** What a web page says around a story. Each pattern is a whole line: the same words in a sentence are copy. */
const NETWORK =
  '(?:facebook|twitter|tweet|post|x|whatsapp|telegram|linkedin|instagram|reddit|pinterest|threads|bluesky|mastodon|messenger|e-?mail|copy (?:link|url)|print|save|link|share)';
const LINES: [RegExp, string][] = [
  [new RegExp(`^${NETWORK}(?:[\\s,|·•/]+(?:and |on )?${NETWORK}){0,12}$`, 'iu'), 'share line'],
  [
    /^(?:share|teilen|partager|compartir|jaa|dela|condividi|compartilhar|del|поделиться|paylaş|اشتراک(?:[\u200c ]?گذاری)?|هم[\u200c ]?رسانی|شارك|مشاركة)(?: (?:this|on|sur|auf|en|via|story|article|page|post|artikel|l'article|artículo|juttu|cet article|este artículo|diesen artikel|المقال|الخبر|facebook|twitter|whatsapp|it|the|with|friends|,|and)){0,6}:?$/iu,
    'share line',
  ],
  [
    /^(?:advertisement|advertising|ad|anzeige|werbung|publicité|publicidad|mainos|annons|pubblicità|реклама|reklam|تبلیغات?|آگهی|إعلان|اعلان)(?: [-–—] .{0,60})?$/iu,
    'advertisement',
  ],
  [
    /^(?:skip to (?:main )?(?:content|navigation)|menu|navigation|search|home|sign in|log ?in|register|log out|subscribe(?: now| today)?|my account|back to top|top|close|next|previous|loading\.{0,3}|toggle .{1,30}|open menu|aller au contenu|menü|suche|anmelden|abonnieren|buscar|iniciar sesión|suscríbete|haku|kirjaudu(?: sisään)?|tilaa|sök|logga in|cerca|accedi|جستجو|ورود|منو|بحث|تسجيل الدخول|القائمة)$/iu,
    'navigation',
  ],
  [/^(?:home|start(?:seite)?|accueil|inicio|etusivu|hem|خانه|الرئيسية)\s*(?:[>/|›»←<‹«])\s*.{1,100}$/iu, 'navigation'],
  [
    /(?:we|this (?:site|website)) uses? cookies|wir verwenden cookies|(?:utilise|utilisons) des cookies|(?:usa|utiliza|utilizamos|usamos) cookies|käytämme evästeitä|använder (?:kakor|cookies)|از کوکی|ملفات تعريف الارتباط/iu,
    'cookie line',
  ],
  [
    /^(?:accept(?: all)?(?: cookies)?|reject(?: all)?|manage (?:cookies|preferences|choices)|alle akzeptieren|tout accepter|aceptar(?: todo)?|hyväksy(?: kaikki)?)$/iu,
    'cookie line',
  ],
  [
    /^\d{1,3}\s?(?:min(?:ute)?s?\.?|minuten|minutos|minuuttia?)(?: (?:de )?(?:read(?:ing)?(?: time)?|lesezeit|lecture|lectura|lukuaika))?$|^(?:reading time|lesezeit|temps de lecture|tiempo de lectura|lukuaika|زمان مطالعه|مدة القراءة)\s?:?\s?[\d٠-٩۰-۹]{1,3}.{0,12}$/iu,
    'reading time',
  ],
  [
    /^(?:listen(?: to (?:this|the) (?:article|story))?|watch(?: live)?|play(?: video)?|video|audio)(?: \(?[\d:]+\)?)?$/iu,
    'player',
  ],
  [
    /^(?:(?:\d+ )?comments?(?: \(?\d+\)?)?|(?:leave|add|post) a comment|kommentare?|commentaires?|comentarios?|kommentit|نظرات|التعليقات)$/iu,
    'comments',
  ],
  [
    /^(?:sign up|subscribe|register)(?: now| here| today)? (?:for|to) .{1,80}$|^(?:get|join) .{1,60} newsletter.{0,40}$|^(?:abonnez-vous|inscrivez-vous|suscríbase|suscríbete|jetzt abonnieren|newsletter|tilaa uutiskirje).{0,60}$/iu,
    'newsletter',
  ],
  [/^follow (?:us|the |@).{0,60}$|^(?:folgen sie|suivez|síguenos|seuraa).{0,60}$/iu, 'follow line'],
  [
    /^(?:©|\(c\)|copyright)(?:.{0,120}(?:\d{4}|rights reserved).{0,80})$|^.{0,80}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|تمامی حقوق محفوظ|جميع الحقوق محفوظة).{0,40}$/iu,
    'copyright line',
  ],
  [
    /^(?:related topics?|topics?|tags?|filed under|themen|sujets|temas|aiheet|asiasanat|برچسب[\u200c ]?ها|وسوم)(?:\s?:.{0,120})?$/iu,
    'topics of a web page',
  ],
  [
    /^(?:(?:story|article) continues (?:below|after).{0,40}|continue reading|(?:show|read|view) (?:less|all|full (?:story|article))|click here.{0,60}|view (?:gallery|image|photos).{0,30}|open image.{0,40}|image \d+ of \d+|\d+ ?\/ ?\d+)$/iu,
    'signpost',
  ],
  [/^(?:کد خبر|شناسه خبر|news (?:id|code)|article id)\s?[:：]\s?[\p{L}\p{N}-]{1,30}$/iu, 'number of a web page'],
  [wholeLine(BODY_LABEL, '\\s?[:：]'), 'label of the text'],
];
/** "ar/st/nh": who wrote and edited it, as agencies sign. */
const INITIALS = /^\(?\p{Ll}{2,4}(?:[/-]\p{Ll}{2,5}){1,4}\)?$/u;
/** "BC-SOUND-BRIDGE": the name of the copy inside an agency. */
const SLUG = /^(?:slug\s?:.{1,60}|[\p{Lu}\d]{2,}(?:[-–/_][\p{Lu}\d]{2,}){1,5})$/u;
const RULE = /^[\s_*=~#·•.–—+-]{2,}$/u;
const PAGE_NUMBER =
  /^(?:page |seite |p\. ?)?-? ?\d{1,3} ?-?$|^page \d{1,3}(?: of \d{1,3})?$|^(?:more|mehr|\(more\)|-more-|more follows|\(?mf\)?)$/iu;

/** Share lines, menus, cookies, dates of a web page, rules and page numbers. */
export const placeFurniture: Rule = (sheet) => {
  for (const [index, block] of openBlocks(sheet).entries()) {
    const { text } = block;
    if (text.length > 200) continue;
    const line = hasWords(text) ? LINES.find(([pattern]) => pattern.test(text))?.[1] : undefined;
    if (line) place(sheet, block, 'furniture', line);
    else if (isDateLine(text)) place(sheet, block, 'furniture', 'a date by itself');
    else if (index < 3 && text.length < 60 && SLUG.test(text)) place(sheet, block, 'furniture', 'slug of an agency');
    else if (text.length < 30 && INITIALS.test(text)) place(sheet, block, 'furniture', 'initials of an agency');
    else if (text.length < 30 && PAGE_NUMBER.test(text)) place(sheet, block, 'furniture', 'page mark');
  }
};

const MENU = /^(?:navigation|cookie line)$/u;
const HEAD_OF_A_PAGE = 12;

/** What stands above a menu at the head of a copied page is its masthead, not a headline. */
export const placeMasthead: Rule = (sheet) => {
  const blocks = sheet.blocks.slice(0, HEAD_OF_A_PAGE);
  const copy = blocks.findIndex((block) => block.field === null && !isTitle(block.text, 70));
  const head = copy < 0 ? blocks : blocks.slice(0, copy);
  const menu = head.findLastIndex((block) => MENU.test(block.reason));
  for (const block of head.slice(0, Math.max(menu, 0))) {
    if (block.field === null) place(sheet, block, 'furniture', 'above the menu of a web page');
  }
};

/** Lines of dashes and stars say nothing; "###" and "-30-" are end marks and are known before this. */
export const placeRules: Rule = (sheet) => {
  for (const block of openBlocks(sheet)) {
    if (block.text.length <= 300 && RULE.test(block.text)) place(sheet, block, 'furniture', 'a rule');
  }
};
