import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { withdrawStory } from '#newsroom/publishing/withdraw-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { databaseAddresses } from '#platform/database/addresses.ts';
import { type Cast, openNewsroom, published, words } from '#tests/newsroom/cast.ts';
import { folderOfPages } from './folder-of-pages.ts';
import { openInstance } from './instance.ts';
import { ask } from './paper.ts';

const ROUNDS = 24;
const STORIES = 8;
const WITHDRAWN = Number.POSITIVE_INFINITY;

type Story = { storyId: string; path: string /** What readers must see, at the least. */; version: number };
type Mortal = { port: number; found: number; process: ChildProcess };

async function begin(folder: string): Promise<Mortal> {
  const said = JSON.stringify({ ...databaseAddresses(), folder });
  const child = spawn(process.execPath, [join(import.meta.dirname, 'mortal-instance.ts'), said], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const { promise, resolve, reject } = Promise.withResolvers<Mortal>();
  child.stdout.once('data', (line) => resolve({ ...JSON.parse(String(line)), process: child }));
  child.once('exit', (code, signal) => reject(new Error(`It ended before it answered (${signal ?? code}).`)));
  return promise;
}

async function kill({ process: child }: Mortal): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

/** The version that a reader is shown; null if the instance is gone. */
async function read(port: number, { path }: Story): Promise<number | null> {
  const shown = await ask(port, path).catch(() => null);
  const text = shown && /<body>(?:Version (\d+)|(withdrawn))/.exec(shown.text);
  return text ? (text[2] ? WITHDRAWN : Number(text[1])) : null;
}

async function newStory(cast: Cast): Promise<Story> {
  return { ...(await published(cast, { headline: `Version 0 ${crypto.randomUUID()}` })), version: 0 };
}

async function change(cast: Cast, story: Story, version: number): Promise<void> {
  const { storyId } = story;
  await writeContent(cast.amal, { storyId, content: words({ headline: `Version ${version} ${crypto.randomUUID()}` }) });
  await publishStory(cast.sami, { storyId });
}

it('is killed at any moment of writing and publishing: who comes after it shows nothing withdrawn and nothing older', async () => {
  const cast = await openNewsroom();
  const { folder } = folderOfPages();
  // Verbs wait until a withdrawal is known everywhere in the process that has a line.
  await openInstance(cast.database);
  const stories = await Promise.all(Array.from({ length: STORIES }, () => newStory(cast)));
  const gone: Story[] = [];
  const wrong: string[] = [];
  const counts = { found: 0, read: 0 };
  let version = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const mortal = await begin(folder);
    counts.found += mortal.found;
    let isOver = false;
    const look = async (story: Story) => {
      const least = story.version;
      const shown = await read(mortal.port, story);
      if (shown === null) return;
      counts.read += 1;
      if (shown < least) wrong.push(`round ${round}: ${story.path} shows ${shown}, not ${least}`);
      // From now on nobody may be shown an older one.
      if (story.version !== WITHDRAWN) story.version = Math.max(story.version, shown);
    };
    // What was acknowledged while it was not there it must show at once.
    await Promise.all([...stories, ...gone].map(look));
    const reading = [0, 1, 2, 3].map(async (nth) => {
      for (let turn = nth; !isOver; turn += 1) {
        const all = [...stories, ...gone];
        await look(all[turn % all.length]!);
      }
    });
    const [taken] = stories.splice(round % STORIES, 1) as [Story];
    const acknowledged = new Map<Story, number>();
    const publishing = (async () => {
      while (!isOver) {
        version += 1;
        const story = stories[version % stories.length]!;
        await change(cast, story, version);
        acknowledged.set(story, version);
      }
    })();
    const answers = counts.read + 1 + Math.floor(Math.random() * 150);
    await expect.poll(() => counts.read, { interval: 1, timeout: 20_000 }).toBeGreaterThan(answers);
    const withdraw = () => withdrawStory(cast.sami, { storyId: taken.storyId, notice: 'It was not so.' });
    // In the midst of the killing, or when nobody serves: who comes next must know it.
    const killed = kill(mortal);
    isOver = true;
    if (round % 2 === 0) await Promise.all([killed, withdraw()]);
    else await killed.then(withdraw);
    await Promise.all([publishing, ...reading]);
    for (const [story, least] of acknowledged) story.version = Math.max(story.version, least);
    gone.push({ ...taken, version: WITHDRAWN });
    version += 1;
    await change(cast, stories[0]!, version);
    stories[0]!.version = version;
    stories.push(await newStory(cast));
  }
  expect(wrong).toEqual([]);
  expect(counts.found, 'Pages were found on disk, or nothing was tried here.').toBeGreaterThan(ROUNDS);
  process.stdout.write(
    `killed ${ROUNDS} times: ${counts.found} pages found on disk, ${counts.read} answers, none wrong\n`,
  );
}, 180_000);
