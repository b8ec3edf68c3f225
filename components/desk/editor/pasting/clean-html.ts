import { isSafeHref } from '#newsroom/stories/href.ts';
import { cleanText } from './clean-text.ts';
import { BLOCKS, renamed, textsIn, unwrap } from './elements.ts';
import { fitInside } from './fit.ts';
import { target } from './link-target.ts';
import { breakKeptLines, splitAtBreaks, trimLines, wrapLooseWords, writeQuotationMarks } from './loose-words.ts';
import { joinLists, nestLooseLists } from './nested-lists.ts';
import { takePictures } from './pictures.ts';
import { gatherWordLists } from './word-lists.ts';

/**
 * Makes the HTML of a clipboard as plain as a story: headings, paragraphs, quotes, lists, tables and a few marks. The
 * editor's schema filters again afterwards; this knows the habits of Word, Google Docs and web pages, which no schema
 * can. Runs on an inert document: nothing in it is loaded or run.
 */
const GONE =
  'script,style,iframe,object,embed,applet,meta,link,title,noscript,template,svg,annotation,annotation-xml,canvas,video,audio,source,track,' +
  'input,select,textarea,dialog,nav,head,colgroup,datalist,[hidden],[aria-hidden=true],a.msocomanchor,' +
  '.MsoCommentReference,[style*="mso-element:comment"],[style*="mso-element:footnote-list"] > hr,' +
  '[style*="mso-element:endnote-list"] > hr,del[cite],sup.reference,.mw-editsection,' +
  '.visually-hidden,.visuallyhidden,.sr-only,.screen-reader-text,br.Apple-interchange-newline,' +
  '[style*="display:none"],[style*="display: none"]';
const KEPT = new Set(
  'P H1 H2 H3 H4 H5 H6 UL OL LI BLOCKQUOTE TABLE TBODY THEAD TFOOT TR TD TH HR BR A STRONG EM S SUP SUB CODE'.split(
    ' ',
  ),
);
const RENAMED: Record<string, string> = {
  B: 'strong',
  I: 'em',
  CITE: 'em',
  STRIKE: 's',
  DEL: 's',
  KBD: 'code',
  SAMP: 'code',
  TT: 'code',
  PRE: 'p',
  DT: 'p',
  DD: 'p',
  FIGCAPTION: 'p',
  CAPTION: 'p',
  SUMMARY: 'p',
  LEGEND: 'p',
  ADDRESS: 'p',
  CENTER: 'p',
  MENU: 'ul',
  DIR: 'ul',
};
/** ProseMirror's own note about what was cut through when our blocks were copied. */
const SLICE = 'data-pm-slice';
const OWN_ATTRIBUTES = ['data-url', 'data-title', 'data-place', 'data-story', 'data-date', SLICE, 'lang', 'dir'];

export type Cleaned = {
  html: string;
  /** What the pictures show that were left out; an empty string where nobody says. */
  pictures: string[];
  /** Spaces at the ends of words that are no whole line; the schema's parser would take them away. */
  spaces: { before: boolean; after: boolean };
};

export function cleanPastedHtml(html: string): Cleaned {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const own = body.querySelector('[data-pm-slice]') !== null;
  for (const button of body.querySelectorAll('button')) if (!button.closest('h1,h2,h3,h4,h5,h6,dt')) button.remove();
  for (const element of body.querySelectorAll(GONE)) element.remove();
  dropComments(body);
  const pictures = takePictures(body);
  const isLine = body.querySelector(`${BLOCKS},br`) === null;
  const words = body.textContent ?? '';
  const spaces = { before: isLine && /^[ \u00a0]/.test(words), after: isLine && /[ \u00a0]$/.test(words) };
  if (!own) markParts(body);
  gatherWordLists(body);
  for (const element of [...body.querySelectorAll<HTMLElement>('*')]) if (element.isConnected) plain(element, own);
  if (!own) for (const holder of [body, ...body.querySelectorAll('blockquote,li,td,th')]) wrapLooseWords(holder);
  joinLists(body);
  nestLooseLists(body);
  if (!own) fitInside(body);
  if (!own) splitAtBreaks(body);
  for (const text of textsIn(body)) text.data = cleanText(text.data);
  if (!own) trimLines(body);
  if (!own) dropEmpty(body);
  for (const element of body.querySelectorAll('[data-indent],[data-aria-level]')) {
    element.removeAttribute('data-indent');
    element.removeAttribute('data-aria-level');
  }
  return { html: body.innerHTML, pictures, spaces };
}

/** What a page only draws, and what a program says beside an element, is written as an element before both are gone. */
function markParts(body: Element): void {
  breakKeptLines(body);
  writeQuotationMarks(body);
  for (const end of [...body.querySelectorAll('[data-stringify-type=paragraph-break]')]) {
    end.replaceWith(body.ownerDocument.createElement('br'), body.ownerDocument.createElement('br'));
  }
  for (const heading of [...body.querySelectorAll('p[role=heading],div[role=heading]')]) {
    renamed(heading, Number(heading.getAttribute('aria-level') ?? 2) > 2 ? 'h3' : 'h2');
  }
  for (const who of [
    ...body.querySelectorAll('blockquote footer, blockquote > cite, blockquote > p > cite:only-child'),
  ]) {
    const line = renamed(who, 'p');
    for (const { name } of [...line.attributes]) line.removeAttribute(name);
    line.setAttribute('data-who', '');
    for (const cite of line.querySelectorAll('cite')) unwrap(cite);
    if (line.parentElement?.tagName === 'P') unwrap(line.parentElement);
  }
}

function dropEmpty(root: Element): void {
  for (const br of root.querySelectorAll('br')) if (!br.closest(BLOCKS)) br.remove();
  for (const mark of root.querySelectorAll('strong,em,s,sup,sub,code,a')) if (!mark.textContent?.trim()) unwrap(mark);
  for (const element of [...root.querySelectorAll('p,h1,h2,h3,h4,h5,h6,li,ul,ol,blockquote')].reverse()) {
    const cell = element.closest('td,th');
    if (element.textContent?.trim() || element.querySelector('hr,td')) continue;
    if (!cell || cell.textContent?.trim()) element.remove();
  }
}

function dropComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
}

function plain(element: HTMLElement, own: boolean): void {
  if (own && (element.dataset.block || 'phrase' in element.dataset)) keepOwn(element);
  else if (saysNothing(element)) leave(element, own);
  else simplify(element, own);
}

/** Google Docs wraps a whole clipboard in a `<b>` of normal weight. */
function saysNothing({ tagName, style }: HTMLElement): boolean {
  if (tagName === 'B' || tagName === 'STRONG') return /^(normal|[1-4]00)$/.test(style.fontWeight);
  return (tagName === 'I' || tagName === 'EM') && style.fontStyle === 'normal';
}

function leave(element: HTMLElement, own: boolean): void {
  if (!own && element.querySelector(BLOCKS)) wrapLooseWords(element);
  unwrap(element);
}

function simplify(element: HTMLElement, own: boolean): void {
  const marks = marksOf(element);
  const tag = wordTag(element) ?? RENAMED[element.tagName];
  const kept = tag ? renamed(element, tag) : element;
  if (kept.tagName === 'A') keepLink(kept, own);
  else if (kept.matches('p') && kept.querySelector(BLOCKS)) leave(kept, own);
  else if (KEPT.has(kept.tagName)) keepBare(kept);
  else if (kept.matches(BLOCKS) && !kept.querySelector(BLOCKS)) strip(renamed(kept, 'p'));
  else if (kept.matches(BLOCKS)) leave(kept, own);
  else wrapped(kept, marks);
}

function keepBare(element: HTMLElement): void {
  strip(element);
  if (/^H[1-6]$/.test(element.tagName)) for (const bold of element.querySelectorAll('b,strong')) unwrap(bold);
}

/** Word names its headings and quotations by class. */
function wordTag(element: HTMLElement): string | null {
  const { className } = element;
  if (element.tagName !== 'P' || typeof className !== 'string') return null;
  if (/^Mso(Title|Subtitle)/.test(className)) return 'h2';
  if (/^Mso(Intense)?Quote/.test(className)) return 'blockquote';
  return null;
}

/** Google Docs and web mail write marks as styles of a span. */
function marksOf(element: HTMLElement): string[] {
  if (element.tagName !== 'SPAN' && element.tagName !== 'FONT') return [];
  const { style } = element;
  const marks: string[] = [];
  if (/^(bold|bolder|[6-9]00)$/.test(style.fontWeight)) marks.push('strong');
  if (style.fontStyle === 'italic' || style.fontStyle === 'oblique') marks.push('em');
  if (`${style.textDecoration} ${style.textDecorationLine}`.includes('line-through')) marks.push('s');
  if (style.verticalAlign === 'super') marks.push('sup');
  if (style.verticalAlign === 'sub') marks.push('sub');
  return marks;
}

function wrapped(element: HTMLElement, marks: string[]): void {
  if (element.closest('h1,h2,h3,h4,h5,h6')) marks = marks.filter((mark) => mark !== 'strong');
  let inner: Element = element;
  for (const mark of marks) {
    const around = element.ownerDocument.createElement(mark);
    inner.replaceWith(around);
    around.append(inner);
    inner = around.firstElementChild ?? around;
  }
  unwrap(element);
}

function keepLink(link: HTMLElement, own: boolean): void {
  const href = target((link.getAttribute('href') ?? '').trim());
  strip(link);
  // A browser writes whole addresses on the clipboard; half of one would lead into this site.
  if (isSafeHref(href) && (own || /^[a-z]/i.test(href))) link.setAttribute('href', href);
  else unwrap(link);
}

/** What other steps still need to know of an element; gone before the end. */
const MARKED = [SLICE, 'data-who', 'data-indent', 'data-aria-level'];

function strip(element: Element): void {
  const kept = /^T[DH]$/.test(element.tagName) ? ['colspan', 'rowspan', ...MARKED] : MARKED;
  for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
  if (element.hasAttribute('data-who')) element.setAttribute('data-block', 'attribution');
  element.removeAttribute('data-who');
}

/** Our own blocks on their way from one story to another. The schema's parse rules check what their attributes say. */
function keepOwn(element: HTMLElement): void {
  const kept = [...OWN_ATTRIBUTES, 'data-block', 'data-phrase'];
  for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
}
