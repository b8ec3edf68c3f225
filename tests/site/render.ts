import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A page as the server writes it. */
export function html(page: ReactNode): string {
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** All elements of a document that a condition chooses, as a browser would see them. */
export function elements(markup: string, chosen: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  const visit = (node: Node) => {
    if ('tagName' in node && chosen(node)) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(markup));
  return found;
}

export const attribute = (element: Element | undefined, name: string) =>
  element?.attrs.find((attr) => attr.name === name)?.value;

export function words(node: Node | undefined): string {
  if (!node) return '';
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(words).join('') : '';
}

/** The words of the whole page, scripts and styles left out. */
export function wordsOf(markup: string): string {
  const [body] = elements(markup, ({ tagName }) => tagName === 'body');
  return words(body).replace(/\s+/g, ' ');
}

/** What the data block says to machines. */
export function dataOf(markup: string): Record<string, unknown> {
  const [block] = elements(markup, (element) => attribute(element, 'type') === 'application/ld+json');
  return JSON.parse(words(block));
}
