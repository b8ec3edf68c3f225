import { createHash } from 'node:crypto';
import { type BrotliOptions, brotliDecompressSync, zstdDecompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answer } from '#edge/answer.ts';
import { drawFrame } from '#edge/frame.ts';
import { mayShareFrame, SharedFrame } from '#edge/shared-frame.ts';
import { noteRead } from '#platform/reading.ts';
import { type Answered, change, openPaper } from './paper.ts';

const STYLE = `<style>${Array.from({ length: 150 }, (_, nth) => `.c${nth}{margin:${nth}px}`).join('')}</style>`;
const HEADLINES: Record<string, string> = {
  '/world/2026/11/27/ferry': 'The ferry did not sail',
  '/world/2026/11/27/quota': 'Herring quota cut by a fifth',
  '/city/2026/11/27/levy': 'The flood levy survives',
};

/** A newspaper of one front, two sections and three articles, in the shape of ours. */
function page(path: string): string | undefined {
  const links = Object.entries(HEADLINES).map(
    ([to, headline]) => `<li class="story"><a href="${to}">${headline}</a></li>`,
  );
  const sections = '<a href="/world">World</a><a href="/city">City</a>';
  const headline = HEADLINES[path];
  if (path.length < 7 && path !== '/-') return frame('Front', `<ul class="list">${links.join('')}</ul>`, sections);
  if (!headline) return undefined;
  const data = { '@type': 'NewsArticle', headline, author: { '@type': 'Person', name: 'Amal Rashidi' } };
  const ld = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  return frame(
    headline,
    `${ld}<article class="article"><h1 class="head">${headline}</h1><p>It was foggy.</p></article>`,
    sections,
  );
}

const frame = (title: string, main: string, sections: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>${title}</title>${STYLE}</head><body><header class="mast">${sections}` +
  `</header><main id="main">${main}</main><footer class="colophon">The Foreland, Port Averil</footer></body></html>`;

/** With its frame drawn, as a server does it when it has started. */
async function openShared() {
  const paper = await openPaper(
    (req, res) => {
      const path = req.url ?? '';
      noteRead(`path:${path}`);
      const html = page(path);
      if (!html) answer({ status: 404 });
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html ?? frame('Nothing', 'Not here', ''));
    },
    { sharesFrame: true },
  );
  const linked = async () => String((await paper.ask('/')).headers.link);
  await expect.poll(linked).toMatch(/^<\/_frame\/[0-9a-f]{64}>; rel="compression-dictionary"$/);
  const address = /<([^>]+)>/.exec(await linked())![1] as string;
  const dictionary = (await paper.ask(address)).body;
  const available = `:${createHash('sha256').update(dictionary).digest('base64')}:`;
  return { ...paper, address, dictionary, available };
}

const BOTH = 'Accept-Encoding, Available-Dictionary';
const FERRY = '/world/2026/11/27/ferry';
const CHROMIUM = 'gzip, deflate, br, zstd, dcb, dcz';
const withoutMagic = ({ body }: Answered, magic: number) => body.subarray(magic + 32);

describe('the frame that all pages share is a dictionary (RFC 9842)', () => {
  it('is told by pages and not by files, and stands at the address of its own hash, for ever', async () => {
    const { ask, address, dictionary } = await openShared();
    expect(address).toBe(`/_frame/${createHash('sha256').update(dictionary).digest('hex')}`);
    const { headers } = await ask(address, { headers: { 'accept-encoding': 'br' } });
    expect(headers).toMatchObject({
      'use-as-dictionary': 'match="/*", match-dest=("document")',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-encoding': 'br',
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask(`${address.slice(0, -1)}x`)).status).toBe(404);
    expect((await ask('/_frame/')).status).toBe(308);
    expect((await ask('/none')).headers['content-security-policy']).toContain("connect-src 'self'");
  });

  it('who has it is sent what is new on the page, marked as the standard says', async () => {
    const { ask, dictionary, available } = await openShared();
    const plain = await ask(FERRY);
    const shared = await ask(FERRY, { headers: { 'accept-encoding': CHROMIUM, 'available-dictionary': available } });
    expect(shared.headers['content-encoding']).toBe('dcb');
    expect(shared.body.subarray(0, 4)).toEqual(Buffer.from([0xff, 0x44, 0x43, 0x42]));
    expect(shared.body.subarray(4, 36)).toEqual(createHash('sha256').update(dictionary).digest());
    const options: BrotliOptions & { dictionary: Buffer } = { dictionary };
    expect(brotliDecompressSync(withoutMagic(shared, 4), options).toString()).toBe(plain.text);
    expect(() => brotliDecompressSync(withoutMagic(shared, 4)), 'It is needed.').toThrow();
    const br = await ask(FERRY, { headers: { 'accept-encoding': 'br' } });
    expect(shared.body.length).toBeLessThan(br.body.length / 2);
    expect(shared.headers.link, 'Who has it need not hear of it.').toBeUndefined();
  });

  it('and in Zstandard for who takes only that, once the page was read again', async () => {
    const { ask, dictionary, available } = await openShared();
    const asked = { headers: { 'accept-encoding': 'dcz', 'available-dictionary': available } };
    await expect.poll(async () => (await ask(FERRY, asked)).headers['content-encoding']).toBe('dcz');
    const shared = await ask(FERRY, asked);
    expect(shared.body.subarray(0, 8)).toEqual(Buffer.from([0x5e, 0x2a, 0x4d, 0x18, 0x20, 0, 0, 0]));
    expect(shared.body.subarray(8, 40)).toEqual(createHash('sha256').update(dictionary).digest());
    expect(zstdDecompressSync(withoutMagic(shared, 8), { dictionary }).toString()).toContain('The ferry did not sail');
  });

  it.each([
    ['has none', CHROMIUM, undefined, BOTH],
    ['has another', CHROMIUM, `:${createHash('sha256').update('other').digest('base64')}:`, BOTH],
    ['says nonsense', CHROMIUM, 'nonsense', BOTH],
    ['takes no such coding', 'gzip, br', 'its own', 'Accept-Encoding'],
    ['takes anything', '*', 'its own', 'Accept-Encoding'],
    ['refuses it', 'dcb;q=0, dcz;q=0, br', 'its own', 'Accept-Encoding'],
  ])(
    'who %s is sent what can be read, and varies by the dictionary only if that matters',
    async (_, accepted, word, vary) => {
      const { ask, available } = await openShared();
      const headers: Record<string, string> = { 'accept-encoding': accepted };
      if (word) headers['available-dictionary'] = word === 'its own' ? available : word;
      const answered = await ask(FERRY, { headers });
      expect(answered.headers['content-encoding']).toBe('br');
      expect(answered.headers.vary).toBe(vary);
    },
  );

  it('caches are told that it is for those who have this dictionary, with the page and without it', async () => {
    const { ask, available } = await openShared();
    const has = { 'accept-encoding': CHROMIUM, 'available-dictionary': available };
    const shared = await ask(FERRY, { headers: has });
    expect(shared.headers.vary).toBe(BOTH);
    const tag = shared.headers.etag as string;
    const again = await ask(FERRY, { headers: { ...has, 'if-none-match': tag } });
    expect([again.status, again.headers.etag, again.headers.vary]).toEqual([304, tag, BOTH]);
    for (const others of [{ 'accept-encoding': 'br' }, { 'accept-encoding': CHROMIUM }]) {
      expect((await ask(FERRY, { headers: { ...others, 'if-none-match': tag } })).status).toBe(200);
    }
  });

  it.each([
    ['https://foreland.example', true],
    ['http://localhost:3000', true],
    ['http://127.0.0.1:3000', true],
    ['http://foreland.example', false],
    ['http://localhost.evil.example', false],
  ])('there is one only where nobody on the way could change it: %s', (publicUrl, may) => {
    expect(mayShareFrame(publicUrl)).toBe(may);
  });
});

describe('a newspaper that has no article yet', () => {
  it('has no frame until the first one is read', async () => {
    const { ask } = await openPaper(
      (req, res) => {
        const path = req.url ?? '';
        noteRead(`path:${path}`);
        const html = path === FERRY ? page(path) : frame('Empty', 'Nothing yet', '');
        res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html);
      },
      { sharesFrame: true },
    );
    for (const path of ['/', '/world', '/world/about', '/']) expect((await ask(path)).headers.link).toBeUndefined();
    await ask(FERRY);
    await expect.poll(async () => (await ask('/')).headers.link).toContain('compression-dictionary');
    const dictionary = (await ask(/<([^>]+)>/.exec(String((await ask('/')).headers.link))?.[1] as string)).text;
    expect(dictionary).toContain('<h1 class="head">');
  });
});

describe('the frame is not drawn from pages that are not known to be true', () => {
  async function openDoubted() {
    const state = { fails: false };
    const { edge } = await openPaper((req, res) => {
      const path = req.url ?? '';
      noteRead('furniture', `path:${path}`);
      if (state.fails) throw new Error('Inside is broken.');
      const html = page(path);
      if (!html) answer({ status: 404 });
      res.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(html ?? frame('Nothing', 'Not here', ''));
    });
    const shared = new SharedFrame([]);
    return { edge, state, shared, find: (path: string) => edge.readers.find(path, '') };
  }
  const changes = (tags: string[], ends: string[] = []) => [change(tags, { ends }), async () => []] as const;

  it('neither from last good copies, until they were made anew', async () => {
    const { edge, state, shared, find } = await openDoubted();
    for (const path of ['/-', '/', '/world', '/city', ...Object.keys(HEADLINES)]) await find(path);
    await edge.following.changed(...changes([`path:${FERRY}`]));
    state.fails = true;
    await shared.draw(find);
    expect(shared.dictionary).toBeUndefined();
    state.fails = false;
    await edge.following.changed(...changes([`path:${FERRY}`]));
    await shared.draw(find);
    expect(shared.dictionary).toBeDefined();
  });

  it.each([
    ['changed', []],
    ['taken away', [`path:${FERRY}`]],
  ])('nor from one that is %s while it is looked at', async (_, ends) => {
    const { edge, shared, find } = await openDoubted();
    await find('/world');
    await shared.draw(async (path) => {
      const found = await find(path);
      if (path === FERRY) await edge.following.changed(...changes([`path:${FERRY}`], ends));
      return found;
    });
    expect(shared.dictionary).toBeUndefined();
    await shared.draw(find);
    expect(shared.dictionary).toBeDefined();
  });
});

describe('the frame holds no word of a story, for it outlives the story [E6]', () => {
  it('neither headlines, nor addresses, nor names, nor text', async () => {
    const { dictionary } = await openShared();
    const text = dictionary.toString();
    for (const word of [...Object.values(HEADLINES), ...Object.keys(HEADLINES), 'Amal', 'foggy']) {
      expect(text).not.toContain(word);
    }
    expect(text).toContain('<h1 class="head">');
    expect(text).toContain('"@type":"NewsArticle');
    expect(text).toContain(STYLE);
    expect(text).toContain('The Foreland, Port Averil');
  });

  it('wherever a page may say one', async () => {
    const secret = 'Lindqvist';
    const main = `<figure title="${secret}" class="a"><img class="b" alt='${secret}' src="/${secret}"/><a href=${secret} id="x">
      ${secret}</a><p data-of="&quot; class=&quot;${secret}">${secret}<!-- ${secret} --></p></figure>
      <script type="application/ld+json">{"name":"\\",\\"a\\":\\"${secret}","@type":"Person","knows":["${secret}",7],"@id":"/${secret}"}</script>`;
    const drawn = (await drawFrame(frame('Nothing', '', ''), [frame(secret, main, '')])).toString();
    expect(drawn).not.toContain(secret);
    expect(drawn).toContain('<figure title="<img<a</a>');
    expect(drawn).toContain('"@type":"Person"');
  });

  it('the same pages make the same frame, so that several servers share it', async () => {
    const pages = Object.keys(HEADLINES).map((path) => page(path) as string);
    const once = await drawFrame(frame('', '', ''), pages);
    expect(await drawFrame(frame('', '', ''), pages)).toEqual(once);
    const renamed = pages.map((html) => html.replaceAll('ferry', 'barge').replaceAll('Amal', 'Sami'));
    expect(await drawFrame(frame('', '', ''), renamed)).toEqual(once);
  });
});
