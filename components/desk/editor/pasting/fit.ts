import { renamed, unwrap } from './elements.ts';

/** Blocks in places where a story has none: what they say stays, as plain paragraphs. */
export function fitInside(root: Element): void {
  for (const table of [...root.querySelectorAll('table')].filter(isLayout)) layTable(table);
  for (const caption of [...root.querySelectorAll('caption')]) {
    const table = caption.closest('table');
    const line = renamed(caption, 'p');
    table?.before(line);
  }
  for (const heading of [...root.querySelectorAll('li h1,li h2,li h3,li h4,li h5,li h6')]) renamed(heading, 'p');
  const cramped = 'td,th,blockquote';
  for (const holder of [...root.querySelectorAll(cramped)]) {
    for (const line of [...holder.querySelectorAll('h1,h2,h3,h4,h5,h6,li')]) lineOf(line);
    for (const inner of [...holder.querySelectorAll('ul,ol,blockquote,hr')]) unwrap(inner);
  }
  for (const quote of [...root.querySelectorAll('li blockquote')]) unwrap(quote);
}

function lineOf(element: Element): void {
  if (element.querySelector('p,li')) unwrap(element);
  else renamed(element, 'p');
}

/** Mail and old pages are laid out in tables: those are no tables to a reader. */
function isLayout(table: Element): boolean {
  if (/^(presentation|none)$/.test(table.getAttribute('role') ?? '') || table.querySelector('table')) return true;
  if (table.querySelectorAll('td,th').length < 2) return true;
  const inside = table.parentElement?.closest('table') !== null;
  return inside && table.querySelectorAll('tr').length < 2;
}

function layTable(table: Element): void {
  const cells = [...table.querySelectorAll('td,th')];
  for (const cell of cells.filter((each) => each.closest('table') === table)) lineOrBlocks(cell);
  for (const part of [...table.querySelectorAll('thead,tbody,tfoot,tr')].filter(
    (each) => each.closest('table') === table,
  )) {
    unwrap(part);
  }
  unwrap(table);
}

function lineOrBlocks(cell: Element): void {
  if (cell.querySelector('p,h1,h2,h3,h4,h5,h6,ul,ol,blockquote,table')) unwrap(cell);
  else renamed(cell, 'p');
}
