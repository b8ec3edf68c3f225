import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const PLAYWRIGHT = join(import.meta.dirname, '../../node_modules/@playwright/test/cli.js');

/** CHROMIUM_PATH, then Playwright's own browser, then one on the PATH. Null if there is none. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const places = (env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return places.find(isExecutable) ?? null;
}

/** Installs a Chromium if there is none: Playwright's, or the one of a Debian machine that may be changed. */
export async function ensureChromium(say: (line: string) => void): Promise<string> {
  const found = findChromium();
  if (found) return found;
  say('There is no Chromium: installing one …');
  spawnSync(process.execPath, [PLAYWRIGHT, 'install', '--with-deps', 'chromium'], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  if (!findChromium()) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', env });
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error('No Chromium was found and none could be installed: install one, or set CHROMIUM_PATH to it.');
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
