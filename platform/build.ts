import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where bin/bootstrap/laid-builds.mjs lays them, in the house. The tests have a place of their own. */
const BUILDS = process.env.NIGHTDESK_BUILDS || '.built';
/** Where Next builds, for who built with it alone. */
const NEXTS_OWN = '.next';
/** Tells next.config.js, and each process of a crew, which build it is to serve. */
const CHOSEN = 'NIGHTDESK_BUILD';
const SERVED = 'served';

/** The folder of the build that a server takes that starts now, as seen from the house. */
export function newestBuild(house: string): string {
  try {
    return join(BUILDS, readFileSync(join(house, BUILDS, 'current'), 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return NEXTS_OWN;
  }
}

/** What a process must have in its environment to serve this build. */
export function choosing(build: string): Record<string, string> {
  return { [CHOSEN]: build };
}

/** The build that this process serves from now on; before Next is loaded. */
export function chooseBuild(house: string): string {
  const build = process.env[CHOSEN] ?? newestBuild(house);
  Object.assign(process.env, choosing(build));
  return build;
}

/** What the build is called; another one has another name. */
export function nameOfBuild(house: string, build: string): string {
  return readFileSync(join(house, build, 'BUILD_ID'), 'utf8').trim();
}

/** A folder that nobody has marked for a day is removed by who builds. */
export async function markServed(house: string, build: string): Promise<void> {
  await writeFile(join(house, build, SERVED), '');
}
