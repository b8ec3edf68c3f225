import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { newestBuild } from '#platform/build.ts';

const HOUSE = resolve(import.meta.dirname, '../..');
const WORDS = ['.js', '.json', '.css', '.html', '.rsc', '.map', '.body', '.meta'];

/**
 * A place for builds of one's own, with the present one in it, and another one that differs from it as a later one does: its
 * name, and the name of a font that every page asks for.
 */
export function openBuilds() {
  const builds = `.built/test-${crypto.randomUUID()}`;
  const place = join(HOUSE, builds);
  const lay = (built: string) => {
    const script = `import('./bin/bootstrap/laid-builds.mjs').then((m) => m.layBuild(${JSON.stringify(built)}, 'a test'))`;
    execFileSync(process.execPath, ['-e', script], { cwd: HOUSE, env: { ...process.env, NIGHTDESK_BUILDS: builds } });
  };
  const present = newestBuild(HOUSE);
  lay(present);
  const font = fontIn(join(HOUSE, present));
  return {
    env: { NIGHTDESK_BUILDS: builds },
    font,
    /** Lays a later build beside the first, as `npm run build` does, and gives the name of its font. */
    layLater: (): string => {
      const later = `${font.slice(0, -'.woff2'.length)}x.woff2`;
      // At the depth of the present one, for what it leads to lies outside of it.
      const altered = join(place, 'altered');
      execFileSync('cp', ['-a', join(place, readFileSync(join(place, 'current'), 'utf8')), altered]);
      rename(altered, font, later);
      writeFileSync(join(altered, 'BUILD_ID'), `later-${crypto.randomUUID()}`);
      lay(join(builds, 'altered'));
      rmSync(altered, { recursive: true });
      return later;
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  };
}

function fontIn(build: string): string {
  const font = readdirSync(join(build, 'static/media')).find((name) => /^serif\..*\.woff2$/.test(name));
  if (!font) throw new Error('The build has no font.');
  return font;
}

function rename(folder: string, font: string, later: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    if (entry.name === font) renameSync(file, join(entry.parentPath, later));
    else if (WORDS.includes(extname(file))) {
      const text = readFileSync(file, 'utf8');
      if (text.includes(font)) writeFileSync(file, text.replaceAll(font, later));
    }
  }
}
