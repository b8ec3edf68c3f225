import { isSafeHref } from '#newsroom/stories/body.ts';
import { gatherWordLists } from './word-lists.ts';

/**
 * Makes the HTML of a clipboard as plain as a story: headings, paragraphs, quotes, lists, tables and a few marks. The
 * editor's schema filters again afterwards; this knows the habits of Word, Google Docs and web pages, which no schema
 * can. Runs on an inert document: nothing in it is loaded or run.
 */
const GONE =
  'script,style,iframe,object,embed,applet,meta,link,title,noscript,template,svg,math,canvas,img,picture,video,audio,' +
  'source,form,input,button,select,textarea,dialog,nav,head,[hidden],[aria-hidden=true],a.msocomanchor,' +
  '.MsoCommentReference,[style*="mso-element:comment"],[style*="mso-element:footnote"],del[cite],' +
  '[style*="display:none"],[style*="display: none"]';
const BLOCKS =
  'p,h1,h2,h3,h4,h5,h6,ul,ol,li,blockquote,table,thead,tbody,tfoot,tr,td,th,hr,aside,section,div,article,main,header,footer,figure,figcaption,pre,dl,dt,dd,address,center';
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
  ADDRESS: 'p',
  CENTER: 'p',
};
/** ProseMirror's own note about what was cut through when our blocks were copied. */
const SLICE = 'data-pm-slice';
const OWN_ATTRIBUTES = ['data-url', 'data-title', 'data-place', 'data-story', 'data-date', SLICE, 'lang', 'dir'];

export function cleanPastedHtml(
  html: string,
  parse = (text: string) => new DOMParser().parseFromString(text, 'text/html'),
) {
  const { body } = parse(html);
  const own = body.querySelector('[data-pm-slice]') !== null;
  for (const element of body.querySelectorAll(GONE)) element.remove();
  dropComments(body);
  gatherWordLists(body);
  for (const element of [...body.querySelectorAll<HTMLElement>('*')]) if (element.isConnected) plain(element, own);
  nestLooseLists(body);
  splitAtBreaks(body);
  for (const text of textsIn(body)) text.data = cleanText(text.data);
  if (!own) dropEmpty(body);
  return body.innerHTML;
}

function dropEmpty(root: Element): void {
  for (const br of root.querySelectorAll('br')) if (!br.closest(BLOCKS) || br.className) br.remove();
  for (const element of [...root.querySelectorAll('p,h1,h2,h3,h4,h5,h6,li,blockquote,strong,em,s,a')].reverse()) {
    if (!element.textContent?.trim() && !element.querySelector('hr,td')) element.remove();
  }
}

function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

function dropComments(root: Element): void {
  const walker = root.ownerDocument.createTreeWalker(root, 128);
  const comments: ChildNode[] = [];
  while (walker.nextNode()) comments.push(walker.currentNode as Comment);
  for (const comment of comments) comment.remove();
}

const unwrap = (element: Element) => element.replaceWith(...element.childNodes);

function renamed(element: Element, tag: string): HTMLElement {
  const next = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) next.setAttribute(name, value);
  next.append(...element.childNodes);
  element.replaceWith(next);
  return next;
}

function plain(element: HTMLElement, own: boolean): void {
  if (own && (element.dataset.block || 'phrase' in element.dataset)) keepOwn(element);
  else if (saysNothing(element)) unwrap(element);
  else simplify(element);
}

/** Google Docs wraps a whole clipboard in a `<b>` of normal weight. */
function saysNothing({ tagName, style }: HTMLElement): boolean {
  if (tagName === 'B' || tagName === 'STRONG') return /^(normal|[1-4]00)$/.test(style.fontWeight);
  return (tagName === 'I' || tagName === 'EM') && style.fontStyle === 'normal';
}

function simplify(element: HTMLElement): void {
  const marks = marksOf(element);
  const tag = wordTag(element) ?? RENAMED[element.tagName];
  const kept = tag ? renamed(element, tag) : element;
  if (kept.tagName === 'A') keepLink(kept);
  else if (KEPT.has(kept.tagName)) keepBare(kept);
  else if (kept.matches(BLOCKS) && !kept.querySelector(BLOCKS)) strip(renamed(kept, 'p'));
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

function keepLink(link: HTMLElement): void {
  const href = target((link.getAttribute('href') ?? '').trim());
  strip(link);
  if (isSafeHref(href) && !href.startsWith('#')) link.setAttribute('href', href);
  else unwrap(link);
}

/** Google Docs and mail programs lead links through their own address first. */
function target(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  const goes =
    /(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url' ? url.searchParams.get('q') : null;
  const safe = url.hostname.endsWith('.safelinks.protection.outlook.com') ? url.searchParams.get('url') : null;
  return goes ?? safe ?? href;
}

function strip(element: Element): void {
  const kept = /^T[DH]$/.test(element.tagName) ? ['colspan', 'rowspan', SLICE] : [SLICE];
  for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
}

/** Our own blocks on their way from one story to another. The schema's parse rules check what their attributes say. */
function keepOwn(element: HTMLElement): void {
  const kept = [...OWN_ATTRIBUTES, 'data-block', 'data-phrase'];
  for (const { name } of [...element.attributes]) if (!kept.includes(name)) element.removeAttribute(name);
}

/** Google Docs and Word's web version put an inner list beside its item, not into it. */
function nestLooseLists(root: Element): void {
  for (const list of [...root.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) {
    const before = list.previousElementSibling;
    if (before?.tagName === 'LI') before.append(list);
    else unwrap(list);
  }
  for (const list of [...root.querySelectorAll('ul,ol')].reverse()) {
    if (depthOf(list) > 4) unwrapDeep(list);
  }
}

function depthOf(list: Element): number {
  let depth = 0;
  for (let up: Element | null = list; up; up = up.parentElement) if (/^[UO]L$/.test(up.tagName)) depth += 1;
  return depth;
}

/** Items deeper than a story's lists may go stand beside the item that held them. */
function unwrapDeep(list: Element): void {
  const item = list.closest('li');
  if (!item) return;
  item.after(...list.children);
  list.remove();
}

/** Two line breaks are how mail and chat programs write a paragraph. */
function splitAtBreaks(root: Element): void {
  for (const paragraph of [...root.querySelectorAll('p')]) {
    const html = paragraph.innerHTML;
    const parts = html.split(/(?:\s*<br>\s*){2,}/);
    if (parts.length < 2 || paragraph.querySelector('*:not(br)')) continue;
    paragraph.replaceWith(
      ...parts.map((part) => {
        const next = root.ownerDocument.createElement('p');
        next.innerHTML = part;
        return next;
      }),
    );
  }
}

/** No-break spaces that a typesetter means: between digits, and before or inside French marks. */
const MEANT = /(\d)\u00a0(?=\d)|([«])\u00a0|\u00a0(?=[»:;!?%€])/g;

/** Fillers, byte order marks and soft hyphens go. Joiners and direction marks stay: Persian and Hebrew are written with them. */
export function cleanText(text: string): string {
  return text
    .replace(/[\ufeff\u200b\u00ad\u2028\u2029]/g, '')
    .replace(MEANT, '$1$2\u0001')
    .replace(/\u00a0/g, ' ')
    .replace(/\u0001/g, '\u00a0')
    .replace(/[ \t\r\n]+/g, ' ');
}
