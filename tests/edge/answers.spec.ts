import { addRedirect } from '#newsroom/publishing/add-redirect.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { type Answer, ask } from '#tests/browser/ask.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { samisCookie } from '#tests/browser/sign-in.ts';
import { published } from '#tests/newsroom/company.ts';

/** What would tell a stranger how the program is made, or where it lies. */
const INSIDE = new RegExp(
  `node_modules|/newsroom/|\\.tsx?:\\d|at \\w+ \\(|permission denied|SELECT .* FROM|[Pp]risma|postgres|${process.cwd()}`,
);

async function whileUnreadable(newspaper: Newspaper, table: string, role: string, work: () => Promise<void>) {
  await newspaper.sql(`REVOKE SELECT ON ${table} FROM ${role}`);
  try {
    await work();
  } finally {
    await newspaper.sql(`GRANT SELECT ON ${table} TO ${role}`);
  }
}

function holdsHeaders({ headers, status }: Answer, what: string): void {
  const policy = headers['content-security-policy'];
  expect(policy, `${what}: ${status}`).toBeTruthy();
  const scripts = /(?:^|; )(?:script-src|default-src) ([^;]*)/.exec(
    String(policy).replace(/default-src[^;]*; (?=.*script-src)/, ''),
  )?.[1];
  expect(scripts, what).not.toMatch(/unsafe-inline|unsafe-eval|\*|https?:/);
  expect(policy, what).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options'], what).toBe('nosniff');
  expect(headers['x-frame-options'], what).toBe('DENY');
  expect(String(headers['referrer-policy']), what).toMatch(/same-origin|strict-origin/);
  expect(headers['permissions-policy'], what).toContain('camera=()');
  expect(String(headers['strict-transport-security']), what).toMatch(/max-age=\d{8}/);
  expect(headers['x-powered-by'], what).toBeUndefined();
  expect(headers.server, what).toBeUndefined();
}

test.describe('behind a proxy that speaks HTTPS', () => {
  const PUBLIC_URL = 'https://foreland.example';
  test.use({ own: true, env: { PUBLIC_URL } });

  test('every kind of answer carries the headers that keep browsers careful [N12]', async ({ newspaper, cast }) => {
    const { path } = await published(cast, { headline: 'Lives' });
    const gone = await published(cast, { headline: 'Gone' });
    await withdrawStory(cast.sami, { storyId: gone.storyId, notice: 'It was wrong.' });
    await addRedirect(cast.dina, { fromPath: '/old', toPath: '/world' });
    const cookie = await samisCookie(newspaper, PUBLIC_URL);
    const { headers: kept } = await ask(newspaper.url, '/');
    const font = /\/_next\/static\/[^"')]+\.woff2/.exec((await ask(newspaper.url, path)).body)![0];
    const kinds: [what: string, status: number, target: string, asking?: Parameters<typeof ask>[2]][] = [
      ['the front', 200, '/'],
      ['the front again', 304, '/', { headers: { 'if-none-match': kept.etag! } }],
      ['an article', 200, path],
      ['a withdrawn article', 410, gone.path],
      ['an old address', 301, '/old'],
      ['another spelling', 308, '/World'],
      ['no address', 404, '/none'],
      ['no address inside', 404, '/_next/server/app.js'],
      ['no request', 400, '/x/../y'],
      ['a request that changes', 405, '/', { method: 'POST' }],
      ['a feed', 200, '/feed.xml'],
      ['no feed', 404, '/none/feed.xml'],
      ['a sitemap', 200, '/sitemap.xml'],
      ['robots', 200, '/robots.txt'],
      ['no picture', 404, '/media/x/480'],
      ['a font', 200, font],
      ['the door of the desk', 200, '/admin/sign-in'],
      ['the desk, for a stranger', 307, '/admin'],
      ['the desk', 200, '/admin', { headers: { cookie } }],
      ['no page of the desk', 404, '/admin/none', { headers: { cookie } }],
      ['a form from elsewhere', 403, '/admin/sign-in', { method: 'POST', headers: { origin: 'https://evil.example' } }],
      ['the health', 200, '/api/health'],
      ['no interface', 404, '/api/none'],
      ['an interface, for a stranger', 401, '/api/auth/session'],
    ];
    for (const [what, status, target, asking] of kinds) {
      const answer = await ask(newspaper.url, target, asking);
      expect(answer.status, what).toBe(status);
      holdsHeaders(answer, what);
    }
    await whileUnreadable(newspaper, 'site.publication', 'nightdesk_reader', async () => {
      const answer = await ask(newspaper.url, '/world/2026/01/01/broken');
      expect(answer.status).toBe(500);
      holdsHeaders(answer, 'a page that failed');
    });
  });
});

test('a page that fails tells readers a number and nothing else, and tells the log under that number why [N11]', async ({
  newspaper,
}) => {
  await whileUnreadable(newspaper, 'site.publication', 'nightdesk_reader', async () => {
    const { status, headers, body } = await ask(newspaper.url, '/world/2026/01/02/broken');
    expect(status).toBe(500);
    const mark = String(headers['x-request-id']);
    expect(mark).toMatch(/^[0-9a-f-]{36}$/);
    expect(body).toContain(mark);
    expect(INSIDE.exec(body)?.[0]).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    await expect.poll(() => newspaper.output()).toContain(mark);
  });
  expect((await ask(newspaper.url, '/world/2026/01/02/broken')).status, 'It is not remembered.').toBe(404);
});

test('a page of the desk that fails tells nothing of the inside either [N11]', async ({ newspaper }) => {
  const headers = { cookie: await samisCookie(newspaper) };
  await whileUnreadable(newspaper, 'desk.topic', 'nightdesk_desk', async () => {
    const answer = await ask(newspaper.url, '/admin/topics', { headers });
    expect(answer.status).toBe(500);
    expect(INSIDE.exec(answer.body)?.[0]).toBeUndefined();
    expect(answer.headers['cache-control']).toContain('no-store');
  });
});

test('nothing of what the program is made of is served [N11]', async ({ newspaper }) => {
  const { body } = await ask(newspaper.url, '/admin/sign-in');
  const scripts = [...body.matchAll(/\/_next\/static\/[^"'\\ ]+\.js/g)].map(([path]) => path);
  expect(scripts.length).toBeGreaterThan(2);
  const targets = [
    '/.git/config',
    '/.git/HEAD',
    '/.env',
    '/.env.local',
    '/package.json',
    '/package-lock.json',
    '/server.ts',
  ];
  targets.push(
    '/_next/server/app-paths-manifest.json',
    '/_next/server/app/page.js',
    '/.next/BUILD_ID',
    '/_next/BUILD_ID',
  );
  targets.push(
    '/_next/static/../server/app/page.js',
    '/_next/static/%2e%2e/server/app/page.js',
    '/_next/required-server-files.json',
  );
  targets.push(
    '/.data/postgres.json',
    '/prisma/schema.prisma',
    '/node_modules/next/package.json',
    '/_next/image?url=/x&w=64&q=75',
  );
  for (const target of [...targets, ...scripts.map((path) => `${path}.map`)]) {
    const found = await ask(newspaper.url, target);
    const answer = found.status === 308 ? await ask(newspaper.url, found.headers.location!) : found;
    expect([400, 404], `${target}: ${answer.status}`).toContain(answer.status);
    expect(answer.body).toMatch(/^<!DOCTYPE html>/);
  }
  const script = await ask(newspaper.url, scripts[0]!);
  expect(script.status).toBe(200);
  expect(script.body).not.toContain('sourceMappingURL');
});

test('TRACE is refused, and no answer says what made it [N11]', async ({ newspaper }) => {
  for (const target of ['/', '/admin', '/api/health']) {
    const { status, headers, body } = await ask(newspaper.url, target, {
      method: 'TRACE',
      headers: { 'x-secret': 'kept' },
    });
    expect(status, target).toBe(405);
    expect(body).not.toContain('kept');
    expect(headers).not.toHaveProperty('x-powered-by');
  }
});
