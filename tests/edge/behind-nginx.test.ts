import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { freePort } from '#platform/database/server/free-port.ts';
import { type Cast, openNewsroom, published } from '#tests/newsroom/cast.ts';
import { ensureNginx } from '../../bin/testing/nginx.ts';
import { folderOfOurOwn, openInFront, readOften, upgrades, withAddresses } from './in-front.ts';
import { openInstance } from './instance.ts';
import { ask, PUBLIC_URL } from './paper.ts';

const GUIDE = readFileSync(join(import.meta.dirname, '../../docs/guides/behind-nginx.conf'), 'utf8');
const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${what};`);

let cast: Cast;
beforeAll(async () => {
  cast = await openNewsroom();
});

async function openBehindNginx() {
  const instances = [await openInstance(cast.database), await openInstance(cast.database)];
  const [folder, port] = [folderOfOurOwn(), await freePort()];
  const guide = withAddresses(GUIDE, instances)
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/var/cache/nginx/nightdesk', 'kept');
  const around = `daemon off; master_process off; pid nginx.pid; events { worker_connections 256; }`;
  writeFileSync(join(folder, 'nginx.conf'), `${around}\nhttp { access_log off; ${TEMPORARY.join(' ')}\n${guide}\n}`);
  await openInFront({ ...ensureNginx(), args: ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'], port });
  return { instances, port };
}

describe('two instances behind nginx, as the guide has it', () => {
  it('share the readers, and one that is gone in the midst of them fails nobody', async () => {
    const { instances, port } = await openBehindNginx();
    const { path } = await published(cast, { headline: 'Through nginx' });
    for (let nth = 0; nth < 4; nth += 1) await ask(port, path);
    expect(instances.map(({ rendered }) => rendered.includes(path))).toEqual([true, true]);
    expect(await readOften(port, path, 400, async () => instances[0]?.close())).toEqual([200]);
  });

  it('show what is published and withdrawn at once', async () => {
    const { port } = await openBehindNginx();
    const { path, storyId } = await published(cast, { headline: 'Seen at once' });
    const read = async () => (await ask(port, path)).status;
    expect([await read(), await read()]).toEqual([200, 200]);
    await withdrawStory(cast.sami, { storyId, notice: 'It was not so.' });
    expect([await read(), await read()]).toEqual([410, 410]);
  });

  it('have nothing of the desk kept, and its WebSocket passed on', async () => {
    const { instances, port } = await openBehindNginx();
    for (let nth = 0; nth < 3; nth += 1) {
      expect((await ask(port, '/admin')).headers['cache-control']).toBe('no-store, private');
    }
    expect(instances.flatMap(({ rendered }) => rendered)).toEqual(['/admin', '/admin', '/admin']);
    expect(await upgrades(port, 'news.example', PUBLIC_URL)).toBe(true);
  });
});
