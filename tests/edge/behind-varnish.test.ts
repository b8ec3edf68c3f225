import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { freePort } from '#platform/database/server/free-port.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { ensureVarnish } from '../../bin/testing/varnish.ts';
import { folderOfOurOwn, openInFront, readOften, upgrades, withAddresses } from './in-front.ts';
import { openInstance } from './instance.ts';
import { ask, PUBLIC_URL } from './paper.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/guides/behind-varnish.vcl'), 'utf8');

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

/** Seen within so long, or not at all. */
const SOON = { timeout: 5_000, interval: 50 };

async function openBehindVarnish() {
  const [folder, port] = [folderOfOurOwn(), await freePort()];
  const cdn = { fastly: null, cloudflare: null, varnish: [`http://127.0.0.1:${port}`] };
  const instances = [await openInstance(cast.database, { cdn }), await openInstance(cast.database, { cdn })];
  writeFileSync(join(folder, 'guide.vcl'), withAddresses(GUIDE, instances));
  const { args, ...program } = ensureVarnish();
  const where = ['-n', join(folder, 'n'), '-f', join(folder, 'guide.vcl'), '-a', `127.0.0.1:${port}`];
  await openInFront({ ...program, args: ['-F', '-j', 'none', '-s', 'malloc,32m', ...where, ...args], port });
  return { instances, port, isKept: async (path: string) => isHit((await ask(port, path)).headers['x-varnish']) };
}

/** Varnish names two transactions: this one and the one that fetched what was kept. */
const isHit = (named: unknown) => String(named).includes(' ');

describe('two instances behind Varnish, as the guide has it', () => {
  it('have their pages kept, and the keys of them told to nobody', async () => {
    const { instances, port, isKept } = await openBehindVarnish();
    const { path } = await published(cast, { headline: 'Kept by Varnish' });
    await expect.poll(() => isKept(path), { timeout: 15_000 }).toBe(true);
    const answer = await ask(port, path);
    expect(isHit(answer.headers['x-varnish'])).toBe(true);
    const said = ['surrogate-key', 'cdn-cache-control', 'cache-control'].map((name) => answer.headers[name]);
    expect(said).toEqual([undefined, undefined, 'public, max-age=0, must-revalidate']);
    // Now nobody can be asked.
    for (const instance of instances) await instance.close();
    expect((await ask(port, path)).text).toContain('Kept by Varnish');
  }, 40_000);

  it('show within five seconds what is published anew and withdrawn, though pages are kept', async () => {
    const { port, isKept } = await openBehindVarnish();
    const { path, storyId } = await published(cast, { headline: 'Not for long' });
    await expect.poll(() => isKept(path), { timeout: 15_000 }).toBe(true);
    await writeContent(cast.amal, { storyId, content: words({ headline: 'In other words' }) });
    await publishStory(cast.sami, { storyId });
    await expect.poll(async () => (await ask(port, path)).text, SOON).toContain('In other words');
    await expect.poll(() => isKept(path), SOON).toBe(true);
    await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
    await expect.poll(async () => (await ask(port, path)).status, SOON).toBe(410);
  }, 40_000);

  it('share the readers, and one that is gone in the midst of them fails nobody', async () => {
    const { instances, port } = await openBehindVarnish();
    for (let nth = 0; nth < 8; nth += 1) await ask(port, `/world/not-there-${nth}`);
    const shares = instances.map(({ rendered }) => rendered.filter((path) => path.startsWith('/world/')).length);
    expect(Math.min(...shares)).toBeGreaterThan(0);
    // What is not there is asked for each time.
    const statuses = await readOften(port, '/world/not-there', 400, async () => instances[0]?.close());
    expect(statuses).toEqual([410]);
  }, 40_000);

  it('have nothing of the desk kept, and its WebSocket passed on', async () => {
    const { instances, port } = await openBehindVarnish();
    for (let nth = 0; nth < 3; nth += 1) {
      expect((await ask(port, '/admin')).headers['cache-control']).toBe('no-store, private');
    }
    const asked = instances.flatMap(({ rendered }) => rendered).filter((path) => path === '/admin');
    expect(asked).toHaveLength(3);
    expect(await upgrades(port, 'foreland.example', PUBLIC_URL)).toBe(true);
  }, 40_000);

  it('are the only ones who can have a page forgotten, and only by its keys', async () => {
    const { port } = await openBehindVarnish();
    const status = async (keys: string) =>
      (await ask(port, '/', { method: 'PURGE', headers: { 'Surrogate-Key': keys } })).status;
    expect(await status('0123456789ab 0123456789ac')).toBe(200);
    expect(await status('.*')).toBe(400);
  }, 40_000);
});
