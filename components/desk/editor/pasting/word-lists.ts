/**
 * Word has no lists in its HTML: every item is a paragraph whose style says `mso-list:l0 level2 lfo1`, and its bullet or
 * number is text that the paragraph begins with.
 */
const LEVEL = /mso-list\s*:[^;"]*\blevel(\d+)/i;
const MARKER = '[style*="mso-list:Ignore"],[style*="mso-list: Ignore"]';

export function gatherWordLists(root: Element): void {
  const open: { list: Element; level: number }[] = [];
  for (const paragraph of [...root.querySelectorAll('p,h1,h2,h3,h4,h5,h6')]) {
    const level = levelOf(paragraph);
    if (!level) continue;
    if (!follows(paragraph, open[0]?.list)) open.length = 0;
    while (open.length > 0 && (open.at(-1)?.level ?? 0) > level) open.pop();
    const tag = takeMarker(paragraph) ? 'ol' : 'ul';
    if (open.length === 0 || (open.at(-1)?.level ?? 0) < level) begin(paragraph, tag, level, open);
    const item = root.ownerDocument.createElement('li');
    const line = root.ownerDocument.createElement('p');
    line.append(...paragraph.childNodes);
    item.append(line);
    open.at(-1)?.list.append(item);
    paragraph.remove();
  }
}

function levelOf(paragraph: Element): number {
  const level = LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1];
  return level ? Number(level) : 0;
}

/** Nothing but white space stands between the list and the paragraph. */
function follows(paragraph: Element, list: Element | undefined): boolean {
  return list !== undefined && paragraph.previousElementSibling === list;
}

function begin(paragraph: Element, tag: string, level: number, open: { list: Element; level: number }[]): void {
  const list = paragraph.ownerDocument.createElement(tag);
  const holder = open.at(-1)?.list.lastElementChild;
  if (holder) holder.append(list);
  else paragraph.before(list);
  open.push({ list, level });
}

/** Takes the bullet or number out of the text; true if it was a number or a letter. */
function takeMarker(paragraph: Element): boolean {
  const marker = paragraph.querySelector(MARKER);
  const text = marker?.textContent ?? '';
  marker?.remove();
  return /^\s*\(?(?:\p{Nd}+|\p{L}|[ivxlc]+)[.)、．-]/iu.test(text);
}
