import { currentMadeFrom, layBuild } from './laid-builds.mjs';
import { PINNED_NODE } from './pinned-node.mjs';
import { inRoot } from './places.mjs';
import { run, timed } from './run.mjs';
import { hashOf } from './stamp.mjs';

const BUILT = '.next';
const SOURCES = [
  'app',
  'components',
  'edge',
  'newsroom',
  'platform',
  'public',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

/**
 * Builds the pages for production when anything that they are made of has changed. A server that runs goes on with those
 * that it has.
 */
export async function build(say) {
  const hash = hashOf(SOURCES);
  if (currentMadeFrom() === hash) return;
  const args = [inRoot('node_modules/next/dist/bin/next'), 'build'];
  const env = { NODE_ENV: 'production' };
  await timed(say, 'Building the pages', () =>
    run(PINNED_NODE, args, { env, failed: 'Next could not build the pages' }),
  );
  layBuild(BUILT, hash);
}
