import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';

const HOUSE = resolve(import.meta.dirname, '../..');
const LONG_AGO = new Date(Date.now() - 2 * 86_400_000);

let builds: string;
let place: string;
beforeEach(() => {
  builds = `.built/test-${crypto.randomUUID()}`;
  place = join(HOUSE, builds);
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
});

/** What Next leaves when it has built: what is served, and what is not; made anew each time. */
function built(name: string): void {
  const folder = join(place, 'next');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'server'), { recursive: true });
  mkdirSync(join(folder, 'cache'));
  writeFileSync(join(folder, 'BUILD_ID'), name);
  writeFileSync(join(folder, 'server/page.js'), name);
  writeFileSync(join(folder, 'cache/large'), 'of no use to who serves');
  symlinkSync('../../../node_modules/pg', join(folder, 'pg'));
}

function lay(): void {
  const script = `import('./bin/bootstrap/laid-builds.mjs').then((m) => m.layBuild('${builds}/next', 'made of this'))`;
  execFileSync(process.execPath, ['-e', script], { cwd: HOUSE, env: { ...process.env, NIGHTDESK_BUILDS: builds } });
}

const current = () => readFileSync(join(place, 'current'), 'utf8');
const pageOf = (build: string) => readFileSync(join(place, build, 'server/page.js'), 'utf8');
const laid = () => {
  return readdirSync(place)
    .filter((name) => name !== 'next' && name !== 'current')
    .sort();
};

describe('a build', () => {
  it('is laid in a folder of its own, with what it leads to and without what nobody serves', () => {
    built('first');
    lay();
    expect(current()).toBe('first');
    expect(pageOf('first')).toBe('first');
    expect(readFileSync(join(place, 'first/made-from'), 'utf8')).toBe('made of this');
    expect(existsSync(join(place, 'first/cache'))).toBe(false);
    expect(readlinkSync(join(place, 'first/pg'))).not.toMatch(/^\//);
    expect(realpathSync(join(place, 'first/pg'))).toBe(realpathSync(join(HOUSE, 'node_modules/pg')));
  });

  it('is never written over by a later one, which servers take from then on', () => {
    built('first');
    lay();
    built('second');
    expect(pageOf('first'), 'While the other is built.').toBe('first');
    expect(current()).toBe('first');
    lay();
    expect(current()).toBe('second');
    expect(pageOf('first')).toBe('first');
    expect(laid()).toEqual(['first', 'second']);
  });

  it('is removed when nobody has served it for a day, and not before', () => {
    for (const name of ['left', 'served', 'fresh']) {
      built(name);
      lay();
    }
    writeFileSync(join(place, 'served/served'), '');
    for (const name of ['left', 'served']) utimesSync(join(place, name), LONG_AGO, LONG_AGO);
    built('newest');
    lay();
    expect(laid()).toEqual(['fresh', 'newest', 'served']);
  });

  it('that was interrupted while it was laid is laid again', () => {
    built('first');
    mkdirSync(join(place, 'first.new/server'), { recursive: true });
    writeFileSync(join(place, 'first.new/server/page.js'), 'half');
    lay();
    expect(pageOf('first')).toBe('first');
    expect(laid()).toEqual(['first']);
  });
});
