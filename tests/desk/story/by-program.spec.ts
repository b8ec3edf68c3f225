import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { paragraph } from '#newsroom/stories/body.ts';
import type { StoryContent } from '#newsroom/stories/content.ts';
import { expect, type Newspaper, test } from '#tests/browser/newsroom.ts';
import { cookieOf, get, send } from '#tests/desk/doors/knock.ts';
import { bodyOf, drafted } from '#tests/newsroom/company.ts';
import { body } from './at-the-desk.ts';
import { caretAt, comeTo, isSaved, textOf } from './together.ts';

test.use({ paper: 'young' });

const PROGRAM = join(import.meta.dirname, '../../../bin/commands/nightdesk.ts');
type Read = { version: number; content: StoryContent };

async function reading(newspaper: Newspaper, storyId: string) {
  const cookie = await cookieOf(newspaper.url, 'reporter');
  const at = `/api/stories/${storyId}/content`;
  return {
    read: async () => JSON.parse((await get(newspaper.url, at, cookie)).body) as Read,
    write: async (what: object) => {
      const { status, body } = await send('PUT', newspaper.url, at, { cookie, body: JSON.stringify(what) });
      return { status, said: JSON.parse(body) };
    },
  };
}

/** The command line, beside the running server, on its files. */
async function nightdesk(newspaper: Newspaper, file: object, ...args: string[]) {
  const { PATH, HOME } = process.env;
  const env = {
    NODE_ENV: 'production' as const,
    PATH,
    HOME,
    DATA_DIR: newspaper.dataDir,
    LOG_LEVEL: 'silent',
  };
  const running = promisify(execFile)(process.execPath, [PROGRAM, ...args], { env });
  running.child.stdin?.end(JSON.stringify(file));
  return running.then(
    ({ stdout }) => ({ code: 0, said: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, said: stderr }),
  );
}

test('who has the story open sees the API and the command line write, and loses no word to them', async ({
  browser,
  newspaper,
  cast,
}) => {
  const storyId = await drafted(cast, { headline: 'The quay', body: bodyOf('First.', 'Second.') });
  const sami = await comeTo(browser, newspaper, 'sami.toivola', { storyId });
  const { read, write } = await reading(newspaper, storyId);
  const { version, content } = await read();
  const longer = { ...content, headline: 'The quay holds', body: bodyOf('First.', 'Second.', 'By the API.') };
  expect((await write({ version, content: longer })).status).toBe(200);
  await expect(sami.page.getByLabel('Headline')).toHaveValue('The quay holds');
  await expect(body(sami.page)).toContainText('By the API.');

  await caretAt(sami.page, 'end');
  await sami.page.keyboard.type(' Typed.');
  await isSaved(sami.page).waitFor();
  const after = await read();
  expect(after.content.body.content[0]).toEqual(paragraph('First. Typed.'));
  const file = { version: after.version, content: { ...after.content, standfirst: 'By the command line.' } };
  const written = await nightdesk(newspaper, file, 'story', 'write', storyId, '-', '--json');
  expect(written.code, written.said).toBe(0);
  await expect(sami.page.getByLabel('Standfirst')).toHaveValue('By the command line.');
  expect(await textOf(sami.page)).toBe('First. Typed.\nSecond.\nBy the API.');
  await sami.context.close();
});

test('a write on a text that has moved on is told what differs and what stands there, and changes nothing [R1]', async ({
  newspaper,
  cast,
}) => {
  const storyId = await drafted(cast, { headline: 'The quay', body: bodyOf('First.') });
  const { read, write } = await reading(newspaper, storyId);
  const { version, content } = await read();
  await write({ version, content: { ...content, headline: 'Theirs' } });
  const before = await read();
  const mine = { ...content, headline: 'Mine', body: bodyOf('First.', 'Mine too.') };
  const { status, said } = await write({ version, content: mine });
  expect(status).toBe(409);
  expect(said.message).toContain('yours differs in: headline, body');
  expect(said).toMatchObject({ ...before, differs: [{ field: 'headline', yours: 'Mine', present: 'Theirs' }, {}] });
  expect(said.differs[1].stretches).toEqual([{ at: 1, yours: [paragraph('Mine too.')], present: [] }]);
  const late = await nightdesk(newspaper, { version, content: mine }, 'story', 'write', storyId, '-');
  expect(late.code).not.toBe(0);
  expect(late.said).toContain('differs in: headline, body');
  expect(await read()).toEqual(before);
  // Who is late with what stands there already has lost nothing.
  expect((await write({ version, content: before.content })).status).toBe(200);
  expect((await write({ version: before.version, content: mine })).status).toBe(200);
});

test('what is no text of a story is refused with the place where it is wrong [X1] [X4]', async ({
  newspaper,
  cast,
}) => {
  const storyId = await drafted(cast, { headline: 'The quay', body: bodyOf('First.') });
  const { read, write } = await reading(newspaper, storyId);
  const before = await read();
  const { version, content } = before;
  const hostile = { type: 'text', text: 'x', marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }] };
  for (const [what, wrong] of [
    [{ version, content: { ...content, headline: 7 } }, 'content.headline'],
    [{ version, content: { ...content, publishedAt: 'now' } }, 'content'],
    [{ version, content: { ...content, body: { type: 'doc', content: [{ type: 'iframe' }] } } }, 'content.body'],
    [{ version, content: { ...content, body: bodyOf() }, role: 'admin' }, 'role'],
    [{ content }, 'version'],
    [
      { version, content: { ...content, body: { type: 'doc', content: [{ type: 'paragraph', content: [hostile] }] } } },
      'content.body',
    ],
  ] as const) {
    const { status, said } = await write(what);
    expect(status, wrong).toBe(422);
    expect(said.message).toContain(wrong);
  }
  expect(await read()).toEqual(before);
});
