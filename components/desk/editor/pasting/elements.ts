/** Handling of elements on the inert document of a paste. */

export const BLOCKS =
  'p,h1,h2,h3,h4,h5,h6,ul,ol,menu,dir,li,blockquote,table,caption,thead,tbody,tfoot,tr,td,th,hr,aside,section,div,article,' +
  'main,header,footer,figure,figcaption,pre,dl,dt,dd,address,center,details,summary,fieldset,legend,hgroup,search,form';

export const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);

export function renamed(element: Element, tag: string): HTMLElement {
  const next = element.ownerDocument.createElement(tag);
  for (const { name, value } of element.attributes) copyAttribute(next, name, value);
  next.append(...element.childNodes);
  element.replaceWith(next);
  return next;
}

/** Broken markup makes attributes with names that no program may set again. */
function copyAttribute(element: Element, name: string, value: string): void {
  if (/^[a-z][\w:.-]*$/i.test(name)) element.setAttribute(name, value);
}

export function textsIn(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

export const isBlock = (node: Node): node is Element => node.nodeType === 1 && (node as Element).matches(BLOCKS);
export const saysSomething = (node: Node): boolean => /\S/.test((node.textContent ?? '').replaceAll('\u200b', ''));
