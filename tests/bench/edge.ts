import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { theOperator } from '#newsroom/actor.ts';
import { foundNewspaper } from '#newsroom/newspaper/found-newspaper.ts';
import { publishStory } from '#newsroom/publishing/publish-story.ts';
import { createSection } from '#newsroom/sections/create-section.ts';
import { paragraph } from '#newsroom/stories/body.ts';
import { emptyContent } from '#newsroom/stories/content.ts';
import { draftStory } from '#newsroom/stories/draft-story.ts';
import { writeContent } from '#newsroom/stories/write-content.ts';
import { readSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';

/**
 * How many articles a second the edge answers, and Next alone, on the same machine at the same time: medians of three
 * rounds in turn, server on one core and load on the other. Needs `next build` and about a minute.
 * Usage: NODE_ENV=production node tests/bench/edge.ts
 */
const ROUNDS = 3;
const SECONDS = '3';
const PORTS = { edge: '34710', plain: '34711' };
type Server = keyof typeof PORTS;
type Load = { perSecond: number; p50: number; p99: number; bytes: number };

const dataDir = mkdtempSync(join(tmpdir(), 'nightdesk-bench-'));
const opened = await openDatabase(readSettings({ DATA_DIR: dataDir }));
const running: ChildProcess[] = [];
try {
  const path = await publishArticle();
  for (const server of ['edge', 'plain'] as const) running.push(await start(server));
  for (const server of ['edge', 'plain'] as const) load(server, path, '1');
  const rounds = Array.from({ length: ROUNDS }, () => ({ edge: load('edge', path), plain: load('plain', path) }));
  const [edge, plain] = (['edge', 'plain'] as const).map((server) => median(rounds.map((round) => round[server])));
  process.stdout.write(
    `${JSON.stringify({ edge, plain, ratio: Math.round((edge?.perSecond ?? 0) / (plain?.perSecond ?? 1)) })}\n`,
  );
} finally {
  for (const child of running) child.kill();
  await opened.close();
  rmSync(dataDir, { recursive: true, force: true });
}

async function publishArticle(): Promise<string> {
  await foundNewspaper(theOperator, { name: 'The Foreland', language: 'en', zone: 'Europe/Helsinki' });
  const { id: sectionId } = await createSection(theOperator, { name: 'City', slug: 'city' });
  const { storyId } = await draftStory(theOperator, { language: 'en', sectionId });
  const words = 'The harbour board of Port Averil knew of the cracks in the north quay, minutes of its meetings show. ';
  const body = {
    type: 'doc' as const,
    content: Array.from({ length: 12 }, (_, nth) => paragraph(`${nth}. ${words.repeat(3)}`)),
  };
  await writeContent(theOperator, {
    storyId,
    content: { ...emptyContent, headline: 'Board knew of cracked quay', body },
  });
  return (await publishStory(theOperator, { storyId })).path;
}

function start(server: Server): Promise<ChildProcess> {
  const env = { ...process.env, NODE_ENV: 'production' as const, DATA_DIR: dataDir, PORT: PORTS[server] };
  const script = join(import.meta.dirname, 'serve.ts');
  const child = spawn('taskset', ['-c', '0', process.execPath, script, server], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { promise, resolve, reject } = Promise.withResolvers<ChildProcess>();
  child.stdout.on('data', (text: Buffer) => text.includes('ready') && resolve(child));
  child.on('exit', (code) => reject(new Error(`The server ended with ${code}.`)));
  return promise;
}

function load(server: Server, path: string, seconds = SECONDS): Load {
  const script = join(import.meta.dirname, 'load.ts');
  const args = ['-c', '1', process.execPath, script, PORTS[server], path, seconds, '32'];
  return JSON.parse(execFileSync('taskset', args, { encoding: 'utf8' }));
}

function median(loads: Load[]): Load | undefined {
  return loads.sort((a, b) => a.perSecond - b.perSecond)[Math.floor(loads.length / 2)];
}
