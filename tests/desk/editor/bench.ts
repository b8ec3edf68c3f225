import { Editor } from '@tiptap/core';
import { bodyKeys } from '#components/desk/editor/keys/body-keys.ts';
import { bodyExtensions } from '#components/desk/editor/schema/body-schema.ts';

/** Runs in the browser of in-browser.ts: an editor without a screen around it. */
const room = document.querySelector('#room') as HTMLElement;
let leftOut: string[] = [];
const keys = bodyKeys({
  ask: () => {},
  leftOut: (pictures) => {
    leftOut = pictures;
  },
});
const editor = new Editor({ element: room, extensions: [...bodyExtensions(), keys] });

type Clipboard = { html?: string; text?: string };

function filled({ html = '', text = '' }: Clipboard): DataTransfer {
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData('text/html', html);
  if (text) clipboardData.setData('text/plain', text);
  return clipboardData;
}

function paste(given: Clipboard) {
  leftOut = [];
  editor.commands.clearContent();
  const clipboardData = filled(given);
  editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return editor.getJSON();
}

/** Over what stands there, with the caret behind so many letters of the first line. */
function pasteAt(letters: number, given: Clipboard) {
  editor.commands.setTextSelection(1 + letters);
  const clipboardData = filled(given);
  editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return editor.getJSON();
}

function drop(given: Clipboard) {
  editor.commands.clearContent();
  const { left, top } = editor.view.coordsAtPos(1);
  const where = { clientX: left + 1, clientY: top + 1, bubbles: true, cancelable: true };
  editor.view.dom.dispatchEvent(new DragEvent('drop', { ...where, dataTransfer: filled(given) }));
  return editor.getJSON();
}

const UNSEEN =
  'script,style,title,head,template,noscript,svg,iframe,object,canvas,video,audio,select,textarea,input,dialog,nav,button,' +
  '[hidden],[aria-hidden=true],.visually-hidden,[style*="display:none"],[style*="mso-list:Ignore"],del[cite],.msocomtxt,.msocomanchor';

/** What a person sees of a clipboard, word by word, by other rules than the cleaner's. */
function seenWords(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const element of body.querySelectorAll(UNSEEN)) element.remove();
  for (const block of body.querySelectorAll(
    'p,div,h1,h2,h3,li,td,th,br,dt,dd,tr,caption,figcaption,summary,cite,[style*="display: block"]',
  )) {
    block.before(' ');
    block.after(' ');
  }
  return wordsIn(body.textContent ?? '');
}

const wordsIn = (text: string): string[] =>
  text
    .replaceAll(/[\u00ad\u200b]/g, '')
    .replaceAll('\u00a0', ' ')
    .match(/[\p{L}\p{N}\p{M}\u200c]+/gu) ?? [];

/** Elements and attributes that the schema draws; anything else in the text came from a clipboard. */
const DRAWN: Record<string, string[]> = {
  P: ['data-block'],
  H2: ['data-block'],
  H3: ['data-block'],
  BLOCKQUOTE: ['data-block'],
  ASIDE: ['data-block', 'data-date'],
  SECTION: ['data-block'],
  UL: ['data-block'],
  OL: ['data-block'],
  LI: [],
  DIV: ['data-block', 'data-url', 'data-title', 'data-place', 'data-story'],
  TABLE: ['data-block'],
  TBODY: [],
  TR: [],
  TD: ['colspan', 'rowspan'],
  TH: ['colspan', 'rowspan'],
  HR: ['data-block'],
  BR: [],
  A: ['href', 'rel'],
  SPAN: ['data-phrase', 'lang', 'dir'],
  STRONG: [],
  EM: [],
  S: [],
  SUP: [],
  SUB: [],
  CODE: [],
};

/** What the editor itself writes on a block that is chosen. */
function isOwn({ name, value }: Attr): boolean {
  if (name === 'class')
    return value === '' || value.split(' ').every((each) => /^(?:ProseMirror-|selectedCell$)/.test(each));
  return name === 'draggable' || name === 'contenteditable';
}

function strangersInText(): string[] {
  return [...editor.view.dom.querySelectorAll('*')].flatMap((element) => {
    const known = DRAWN[element.tagName];
    if (!known)
      return element.tagName === 'IMG' && element.className === 'ProseMirror-separator' ? [] : [element.tagName];
    const names = [...element.attributes]
      .filter((each) => !isOwn(each))
      .map(({ name }) => name)
      .filter((name) => !known.includes(name));
    return names.map((name) => `${element.tagName}[${name}]`);
  });
}

const harness = { paste, pasteAt, drop, seenWords, wordsIn, strangersInText, leftOut: () => leftOut };
export type Harness = typeof harness;
Object.assign(window, { harness, editor });
