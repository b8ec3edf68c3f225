import type { Page } from '@playwright/test';
import { expect } from '#tests/browser/newsroom.ts';

/** Everything by which a script would give itself away, and the elements that no text may bring to life. */
export function watch(page: Page) {
  const heard: string[] = [];
  page.on('dialog', (dialog) => {
    heard.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', ({ message }) => heard.push(`error ${message}`));
  page.on('console', (message) => {
    // What was withdrawn is gone, and a browser says so.
    if (/status of 410/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning')
      heard.push(`console ${message.text()} ${message.location().url}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).hostname === 'evil.example') heard.push(`asked ${request.url()}`);
  });
  const quiet = async (where: string) => {
    const alive = await page.evaluate(() => {
      const runs = /^\s*(?:j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t|vbscript|data:text)\s*:/i;
      const lives = (element: Element) =>
        element.hasAttribute('planted') ||
        /^(?:iframe|object|embed|base|marquee|math)$/i.test(element.tagName) ||
        [...element.attributes].some(
          ({ name, value }) => /^on/i.test(name) || (/(?:href|src|action|data)$/i.test(name) && runs.test(value)),
        );
      const found = [...document.querySelectorAll('*')].filter(lives).map((element) => element.outerHTML.slice(0, 200));
      return { found, ran: (window as { __xss?: number }).__xss, tainted: ({} as { planted?: number }).planted };
    });
    expect(alive, where).toEqual({ found: [], ran: undefined, tainted: undefined });
    expect(heard.splice(0), where).toEqual([]);
  };
  return quiet;
}
