import { measureOf, readBlocks } from '#newsroom/importing/blocks.ts';
import { readLines } from '#newsroom/importing/lines.ts';
import { isBlock, saysSomething, textsIn, unwrap } from './elements.ts';

/** Turns words that stand in no paragraph, or in one of many lines, into the paragraphs that they were on the screen. */

/** Words beside blocks would run into the next paragraph once their container is gone. */
export function wrapLooseWords(container: Element): void {
  if (![...container.childNodes].some((child) => isBlock(child) || holdsBlock(child))) {
    if (container === container.ownerDocument.body) wrapRun([...container.childNodes]);
    return;
  }
  for (const br of container.querySelectorAll(':scope > br')) if (isAlone(br)) br.remove();
  let run: ChildNode[] = [];
  for (const child of [...container.childNodes, null]) {
    if (child && !isBlock(child) && !holdsBlock(child)) run.push(child);
    else {
      wrapRun(run);
      run = [];
    }
  }
}

/** A line break between blocks breaks no line. */
function isAlone(br: Element): boolean {
  const [before, after] = [br.previousElementSibling, br.nextElementSibling];
  return (!before || isBlock(before)) && (!after || isBlock(after)) && !saysSomething(br.previousSibling ?? br);
}

const holdsBlock = (node: Node) => node.nodeType === 1 && [...(node as Element).querySelectorAll('*')].some(isBlock);

function wrapRun(run: ChildNode[]): void {
  const [first] = run;
  if (!first || !run.some(saysSomething)) return;
  const paragraph = first.ownerDocument?.createElement('p');
  if (!paragraph) return;
  first.before(paragraph);
  paragraph.append(...run);
}

const KEEPS_BREAKS = /^(?:pre|pre-wrap|pre-line|break-spaces)$/;

/** Where white space is kept, a line end in the text is a line end on the screen. */
export function breakKeptLines(root: Element): void {
  for (const text of textsIn(root)) {
    const parent = text.parentElement;
    if (!parent || !text.data.includes('\n') || !saysSomething(text)) continue;
    if (!parent.closest('pre') && !KEEPS_BREAKS.test(whiteSpaceOf(parent))) continue;
    const lines = text.data.split(/\r\n?|\n/);
    text.replaceWith(
      ...lines.flatMap((line, at) => (at === 0 ? [line] : [root.ownerDocument.createElement('br'), line])),
    );
  }
}

/**
 * Two line breaks are how mail and chat programs write a paragraph; and lines that a typewriter, a wire or a page of
 * print has wrapped are one paragraph again.
 */
export function splitAtBreaks(root: Element): void {
  for (const paragraph of [...root.querySelectorAll('p')]) {
    liftBreaks(paragraph);
    const groups = groupsOf(linesOf(paragraph));
    if (groups.length < 2) {
      fill(paragraph, groups[0] ?? []);
      continue;
    }
    paragraph.replaceWith(
      ...groups.map((lines) => {
        const next = paragraph.cloneNode() as Element;
        fill(next, lines);
        return next;
      }),
    );
  }
}

/** A break inside a mark belongs between two marks, or the paragraph could not be cut there. */
function liftBreaks(paragraph: Element): void {
  for (const br of [...paragraph.querySelectorAll('br')]) {
    for (let mark = br.parentElement; mark && mark !== paragraph; mark = br.parentElement) {
      const after = mark.cloneNode() as Element;
      while (br.nextSibling) after.append(br.nextSibling);
      mark.after(br, after);
      if (!mark.hasChildNodes()) mark.remove();
      if (!after.hasChildNodes()) after.remove();
    }
  }
}

function linesOf(paragraph: Element): ChildNode[][] {
  const lines: ChildNode[][] = [[]];
  for (const child of [...paragraph.childNodes]) {
    if (child.nodeName === 'BR') lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

function whiteSpaceOf(element: HTMLElement): string {
  for (let up: HTMLElement | null = element; up; up = up.parentElement) {
    const { whiteSpace } = up.style;
    if (whiteSpace && whiteSpace !== 'inherit') return whiteSpace;
  }
  return '';
}

/** Spaces at both ends of a line are typography: an indent, or what a program wrote before its line break. */
export function trimLines(root: Element): void {
  for (const text of textsIn(root)) {
    const block = text.parentElement?.closest('p,h1,h2,h3,h4,h5,h6,li,td,th');
    if (!block) continue;
    const before = neighbour(text, block, 'previousSibling');
    const after = neighbour(text, block, 'nextSibling');
    if (!before || before.nodeName === 'BR' || isBlock(before)) text.data = text.data.replace(/^[\s\u3000]+/, '');
    if (!after || after.nodeName === 'BR' || isBlock(after)) text.data = text.data.replace(/[\s\u3000]+$/, '');
  }
}

function neighbour(text: Text, block: Element, way: 'previousSibling' | 'nextSibling'): Node | null {
  for (let at: Node | null = text; at && at !== block; at = at.parentNode) if (at[way]) return at[way];
  return null;
}

const wordsOf = (line: ChildNode[]) => line.map((node) => node.textContent).join('');

/** Paragraphs as lists of lines: cut at empty lines; a wrapped text is cut where its blocks end. */
function groupsOf(lines: ChildNode[][]): ChildNode[][][] {
  const raw = readLines(lines.map((line) => wordsOf(line).replace(/[\r\n]+/g, ' ')).join('\n'));
  const wrapped = lines.length > 2 && measureOf(raw) > 0;
  const ends = new Set(
    wrapped ? readBlocks(raw).map(({ to }) => raw.findIndex((line) => line.to === to && line.text)) : [],
  );
  const groups: ChildNode[][][] = [[]];
  for (const [index, line] of lines.entries()) {
    if (!line.some(saysSomething)) groups.push([]);
    else if (wrapped) {
      const joined = groups.at(-1)?.[0];
      if (joined) joined.push(line[0]?.ownerDocument?.createTextNode(' ') as Text, ...line);
      else groups.at(-1)?.push(line);
      if (ends.has(index)) groups.push([]);
    } else groups.at(-1)?.push(line);
  }
  return groups.filter((group) => group.length > 0);
}

function fill(paragraph: Element, lines: ChildNode[][]): void {
  const parts = lines.flatMap((line, at) => (at === 0 ? line : [paragraph.ownerDocument.createElement('br'), ...line]));
  paragraph.replaceChildren(...parts);
}

/** A quotation mark that the page draws and no text holds. */
export function writeQuotationMarks(root: Element): void {
  for (const quote of [...root.querySelectorAll('q')]) {
    quote.prepend('“');
    quote.append('”');
    unwrap(quote);
  }
}
