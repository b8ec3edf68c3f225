import { ask } from '#tests/browser/ask.ts';
import type { Newspaper } from '#tests/browser/newspaper.ts';
import { expect, test } from '#tests/browser/newsroom.ts';
import { openNewspaper } from '#tests/browser/server.ts';
import { crewOf } from './crew-of.ts';
import { openBuilds } from './two-builds.ts';

const LONG = { timeout: 90_000, intervals: [50, 100, 200] };

test.setTimeout(240_000);

const fontPath = (font: string) => `/_next/static/media/${font}`;

/** Which font each of several pages names that are asked for over connections of their own. */
async function fontsNamed({ url }: Newspaper): Promise<string[]> {
  const pages = await Promise.all(Array.from({ length: 8 }, () => ask(url, '/')));
  return pages.map(({ body }) => /\/_next\/static\/media\/(serif\.[^"')]+\.woff2)/.exec(body)?.[1] ?? 'none');
}

/** Readers who get a page, and then what it asks for. Says what any of them did not get. */
function readOn({ url }: Newspaper) {
  const missed: string[] = [];
  const state = { isOver: false, read: 0 };
  const readers = Array.from({ length: 6 }, async () => {
    while (!state.isOver) {
      const page = await ask(url, '/');
      if (page.status !== 200) missed.push(`/: ${page.status}`);
      for (const [path] of page.body.matchAll(/\/_next\/static\/[^"')]+\.woff2/g)) {
        const { status } = await ask(url, path);
        if (status !== 200) missed.push(`${path}: ${status}`);
      }
      state.read += 1;
    }
  });
  return {
    read: () => state.read,
    stop: async () => {
      state.isOver = true;
      await Promise.all(readers);
      return missed;
    },
  };
}

test('a new build disturbs nobody, comes when all are replaced, and leaves to older pages what they ask for', async () => {
  const builds = openBuilds();
  const newspaper = await openNewspaper('young', { ...builds.env, WEB_CONCURRENCY: '2' });
  try {
    const all = (font: string) => Array(8).fill(font);
    expect(await fontsNamed(newspaper)).toEqual(all(builds.font));
    const later = builds.layLater();

    // One that is lost is replaced by one of the same build: nobody has asked for the new one yet.
    const lost = crewOf(newspaper.pid())[0] ?? 0;
    process.kill(lost, 'SIGKILL');
    await expect.poll(() => crewOf(newspaper.pid()).filter((pid) => pid !== lost).length, LONG).toBe(2);
    await expect.poll(() => fontsNamed(newspaper), LONG).toEqual(all(builds.font));

    const old = crewOf(newspaper.pid());
    const replaced = readOn(newspaper);
    process.kill(newspaper.pid(), 'SIGUSR2');
    await expect.poll(() => crewOf(newspaper.pid()).filter((pid) => old.includes(pid)), LONG).toEqual([]);
    await expect.poll(() => replaced.read(), LONG).toBeGreaterThan(20);
    expect(await replaced.stop()).toEqual([]);
    await expect.poll(() => fontsNamed(newspaper), LONG).toEqual(all(later));
    for (const font of [builds.font, later]) expect((await ask(newspaper.url, fontPath(font))).status).toBe(200);

    await newspaper.restart();
    expect(await fontsNamed(newspaper)).toEqual(all(later));
    for (const font of [builds.font, later]) {
      const { status, headers } = await ask(newspaper.url, fontPath(font));
      expect({ status, kept: headers['cache-control'] }).toEqual({
        status: 200,
        kept: 'public, max-age=31536000, immutable',
      });
    }
    expect((await ask(newspaper.url, fontPath('serif.never-built.woff2'))).status).toBe(404);
  } finally {
    await newspaper.close();
    builds.close();
  }
});
