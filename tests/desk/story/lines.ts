import type { WebSocketRoute } from '@playwright/test';
import { WRITING_PATH } from '#newsroom/writing/said.ts';
import { body } from './at-the-desk.ts';
import type { AtStory } from './together.ts';

/**
 * A line that can be lost. A browser that is told to be offline keeps the socket that it has; here it is closed, and no other
 * one is let through until the line is mended. Loads the page again.
 */
export async function onFrailLine({ page, context }: AtStory): Promise<{ cut: () => Promise<void>; mend: () => void }> {
  let isCut = false;
  const open = new Set<WebSocketRoute>();
  const heard = Promise.withResolvers<void>();
  await context.routeWebSocket(new RegExp(WRITING_PATH), (route) => {
    if (isCut) return void route.close({ code: 1011 });
    route.connectToServer().onMessage((message) => {
      route.send(message);
      heard.resolve();
    });
    open.add(route);
  });
  await page.reload();
  await body(page).and(page.locator('[contenteditable=true]')).waitFor();
  // The text can be written in before its line is open, and one that is cut while it opens is not a line that is lost.
  await heard.promise;
  return {
    cut: async () => {
      isCut = true;
      await Promise.all([...open].map((route) => route.close({ code: 1011 })));
      open.clear();
    },
    mend: () => {
      isCut = false;
    },
  };
}

/** What the server says is held back from now on, and heard all at once in the task in which the caret is put before `words`. */
export async function withLateLine({ page, context }: AtStory) {
  await context.addInitScript(() => {
    window.late = { isHeld: false, held: [] };
    window.WebSocket = class extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        this.addEventListener('message', (message) => {
          if (!window.late.isHeld || !message.isTrusted) return;
          message.stopImmediatePropagation();
          window.late.held.push(() => this.dispatchEvent(new MessageEvent('message', { data: message.data })));
        });
      }
    };
  });
  await page.reload();
  await body(page).and(page.locator('[contenteditable=true]')).waitFor();
  return {
    hold: () =>
      page.evaluate(() => {
        window.late.isHeld = true;
      }),
    held: () => page.evaluate(() => window.late.held.length),
    caretAndHear: (words: string) =>
      page.evaluate((words) => {
        const texts = document.createTreeWalker(document.querySelector('.body-text') as Node, NodeFilter.SHOW_TEXT);
        while (texts.nextNode() && !texts.currentNode.nodeValue?.includes(words));
        getSelection()?.collapse(texts.currentNode, texts.currentNode.nodeValue?.indexOf(words));
        window.late.isHeld = false;
        for (const hear of window.late.held.splice(0)) hear();
      }, words),
  };
}

declare global {
  interface Window {
    late: { isHeld: boolean; held: (() => void)[] };
  }
}
