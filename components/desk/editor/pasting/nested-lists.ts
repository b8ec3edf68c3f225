import { unwrap } from './elements.ts';

const isList = (element: Element | null | undefined): element is Element => /^[UO]L$/.test(element?.tagName ?? '');

/** Word's web version makes a list of each item, and writes the item's level beside it; Slack writes the list's. */
export function joinLists(root: Element): void {
  for (const list of [...root.querySelectorAll('ul,ol')]) {
    const level = levelOf(list);
    const before = list.previousElementSibling;
    if (level === 0 || !isList(before) || levelOf(before) === 0) continue;
    const joined = listAt(before, level);
    if (joined.depth === level && joined.list.tagName === list.tagName) {
      joined.list.append(...list.children);
      list.remove();
    } else if (joined.depth < level && joined.list.lastElementChild?.tagName === 'LI') {
      joined.list.lastElementChild.append(list);
    }
  }
}

/** 1 is the outermost; 0 where nobody says. */
function levelOf(list: Element): number {
  const indent = list.getAttribute('data-indent');
  const level =
    indent === null ? list.querySelector(':scope > li')?.getAttribute('data-aria-level') : Number(indent) + 1;
  return Math.trunc(Number(level)) || 0;
}

/** The list that the next item would stand in at that level, or the deepest one above it. */
function listAt(outer: Element, level: number): { list: Element; depth: number } {
  let list = outer;
  let depth = 1;
  while (depth < level) {
    const inner = [...(list.lastElementChild?.children ?? [])].findLast((child) => isList(child));
    if (!inner) break;
    list = inner;
    depth += 1;
  }
  return { list, depth };
}

/** Google Docs and LibreOffice put an inner list beside its item, not into it. */
export function nestLooseLists(root: Element): void {
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
  for (let up: Element | null = list; up; up = up.parentElement) if (isList(up)) depth += 1;
  return depth;
}

/** Items deeper than a story's lists may go stand beside the item that held them. */
function unwrapDeep(list: Element): void {
  const item = list.closest('li');
  if (!item) return;
  item.after(...list.children);
  list.remove();
}
