import { Editor } from '@tiptap/core';
import { bodyKeys } from '#components/desk/editor/keys/body-keys.ts';
import { bodyExtensions } from '#components/desk/editor/schema/body-schema.ts';

/** Runs in the browser of pasting.test.ts: an editor without a screen around it. */
const room = document.querySelector('#room') as HTMLElement;
const editor = new Editor({ element: room, extensions: [...bodyExtensions(), bodyKeys()] });

function paste({ html = '', text = '' }: { html?: string; text?: string }) {
  editor.commands.clearContent();
  const clipboardData = new DataTransfer();
  if (html) clipboardData.setData('text/html', html);
  if (text) clipboardData.setData('text/plain', text);
  editor.view.dom.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  return editor.getJSON();
}

Object.assign(window, { paste, editor });
