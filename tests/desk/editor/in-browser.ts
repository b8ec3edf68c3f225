import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll } from 'vitest';
import { createViteServer } from 'vitest/node';
import { findChromium } from '../../../bin/testing/chromium.ts';
import type { Harness } from './bench.ts';

/** The real editor in a real browser, one page for all tests of a file. `alarms` are the dialogs that anything opened. Files
 * that run at the same time each keep a `cache` of their own; `bench` is the script of the page. */
export function editorInBrowser(cache: string, bench = 'bench.ts'): { page: () => Page; alarms: string[] } {
  let vite: Awaited<ReturnType<typeof createViteServer>>;
  let browser: Browser;
  let page: Page;
  const alarms: string[] = [];

  beforeAll(async () => {
    vite = await createViteServer({
      configFile: false,
      logLevel: 'error',
      cacheDir: `.data/vite/${cache}`,
      optimizeDeps: { entries: [`tests/desk/editor/${bench}`] },
      server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
      plugins: [{ name: 'bench', configureServer: (server) => void server.middlewares.use('/bench', pageOf(bench)) }],
    });
    await vite.listen();
    const args =
      '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-sync';
    browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: args.split(' ') });
    page = await browser.newPage();
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      return dialog.dismiss();
    });
    await page.goto(`${vite.resolvedUrls?.local[0]}bench`);
    await page.waitForFunction('window.harness', undefined, { timeout: 50_000 });
  });
  afterAll(async () => {
    await browser?.close();
    await vite?.close();
  });
  return { page: () => page, alarms };
}

function pageOf(script: string) {
  const page = `<!doctype html><div id="room"></div><script type="module" src="/tests/desk/editor/${script}"></script>`;
  return (_request: unknown, answer: { setHeader(name: string, value: string): void; end(body: string): void }) => {
    answer.setHeader('Content-Type', 'text/html');
    answer.end(page);
  };
}

declare global {
  interface Window {
    harness: Harness;
    __xss?: unknown;
  }
}
