import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { EarlierAssets } from '#edge/earlier-assets.ts';
import { openPaper, shelf } from './paper.ts';

const MONTH_MS = 30 * 86_400_000;

let above: string;
let folder: string;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'nightdesk-assets-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  folder = join(above, 'assets');
  writeFileSync(join(above, 'secret.js'), 'not for readers');
});

/** The `static` folder of a build. */
function build(name: string, files: Record<string, string>): string {
  const place = join(above, name);
  for (const [file, words] of Object.entries(files)) {
    mkdirSync(dirname(join(place, file)), { recursive: true });
    writeFileSync(join(place, file), words);
  }
  return place;
}

const first = () => build('first', { 'chunks/one.js': 'one', 'media/a.woff2': 'font of the first' });
const second = () => build('second', { 'chunks/one.js': 'one', 'media/b.woff2': 'font of the second' });

describe("files of other builds for readers' browsers", () => {
  it('are had from a server of a later build, and those of a later one from a server of an earlier', async () => {
    const assets = new EarlierAssets(folder);
    const builds = [first(), second()];
    for (const each of builds) await assets.add(each);
    for (const staticFolder of builds) {
      const { ask } = await openPaper(shelf({}), { staticFolder, assets });
      for (const [name, words] of Object.entries({ a: 'first', b: 'second' })) {
        const { status, text, headers } = await ask(`/_next/static/media/${name}.woff2`);
        expect({ status, text }).toEqual({ status: 200, text: `font of the ${words}` });
        expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
        expect(headers['content-type']).toBe('font/woff2');
      }
      expect((await ask('/_next/static/media/c.woff2')).status).toBe(404);
    }
  });

  it('are nothing that stands elsewhere, or has another kind of name', async () => {
    const assets = new EarlierAssets(folder);
    const present = second();
    await assets.add(present);
    writeFileSync(join(folder, 'chunks/page.html'), 'no file for browsers');
    const { ask } = await openPaper(shelf({}), { staticFolder: present, assets });
    for (const path of [
      ...['../secret.js', '%2e%2e/secret.js', 'chunks/..%2f..%2fsecret.js', 'chunks/%2e%2e/%2e%2e/secret.js'],
      ...['/secret.js', 'chunks', 'chunks/', 'chunks/one.js/', 'chunks/one.js/two.js', 'chunks/page.html'],
    ]) {
      const { status, text } = await ask(`/_next/static/${path}`);
      expect(status, path).not.toBe(200);
      expect(text, path).not.toContain('not for readers');
    }
    for (const name of ['../secret.js', 'chunks/../../secret.js', '/secret.js', '.', '..', '', 'chunks\0/one.js']) {
      expect(await assets.read(name), name).toBeNull();
    }
  });

  it('go a month after their build was last served, and no others', async () => {
    const assets = new EarlierAssets(folder);
    await assets.add(first());
    const old = new Date(Date.now() - MONTH_MS - 60_000);
    for (const file of ['chunks/one.js', 'media/a.woff2']) utimesSync(join(folder, file), old, old);
    await assets.add(second());
    await assets.sweep();
    expect(readdirSync(join(folder, 'media'))).toEqual(['b.woff2']);
    expect(readdirSync(join(folder, 'chunks')), 'Both builds have it.').toEqual(['one.js']);
  });
});
