import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { answers } from './answers-at.ts';
import type { Instance } from './instance.ts';
import { ask, sendRaw } from './paper.ts';

type Running = { path: string; env: Record<string, string>; args: string[]; port: number };

export function folderOfOurOwn(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-in-front-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a server until the test is over. */
export async function openInFront({ path, env, args, port }: Running): Promise<void> {
  const child = spawn(path, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (said) => (words += said));
  const ended = new Promise<void>((resolve, reject) => child.once('exit', () => resolve()).once('error', reject));
  onTestFinished(async () => {
    child.kill();
    await ended;
  });
  const isThere = async () => (child.exitCode === null ? answers(port) : words);
  await expect.poll(isThere, { timeout: 20_000 }).toBe(true);
}

/** The guide as it stands in docs, with the addresses of this test in the place of its own. */
export function withAddresses(guide: string, instances: Instance[]): string {
  return guide
    .replaceAll(/10\.0\.0\.1([12]):3000/g, (_, nth) => `127.0.0.1:${instances[Number(nth) - 1]?.port}`)
    .replaceAll(/"10\.0\.0\.1([12])";\n {2}\.port = "3000"/g, (_, nth) => {
      return `"127.0.0.1";\n  .port = "${instances[Number(nth) - 1]?.port}"`;
    });
}

/** Statuses of so many readings, four at a time; what is to happen in the midst of them happens after the first quarter. */
export async function readOften(port: number, path: string, times: number, meanwhile: () => Promise<void>) {
  const statuses: number[] = [];
  let happening: Promise<void> | undefined;
  const reader = async () => {
    while (statuses.length < times) {
      statuses.push((await ask(port, path)).status);
      if (statuses.length > times / 4) happening ??= meanwhile();
    }
  };
  await Promise.all([reader(), reader(), reader(), reader()]);
  await happening;
  return [...new Set(statuses)];
}

/** Whether the desk's WebSocket opens, and something is said on it. */
export async function upgrades(port: number, host: string, origin: string): Promise<boolean> {
  const head = ['GET /admin/writing HTTP/1.1', `Host: ${host}`, 'Connection: Upgrade', 'Upgrade: websocket'];
  const key = ['Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==', `Origin: ${origin}`];
  const heard = await sendRaw(port, `${[...head, ...key].join('\r\n')}\r\n\r\n`);
  return heard.startsWith('HTTP/1.1 101 ') && heard.endsWith('hello');
}
