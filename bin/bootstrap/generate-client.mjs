import { PINNED_NODE } from './pinned-node.mjs';
import { inRoot } from './places.mjs';
import { run, timed } from './run.mjs';
import { hashOf, isStamped, stamp } from './stamp.mjs';

const STAMP = 'prisma/generated/.made-from';

/** Makes the Prisma client anew when the schema or Prisma itself has changed. */
export async function generateClient(say) {
  const hash = hashOf(['prisma/schema.prisma', 'node_modules/prisma/package.json']);
  if (isStamped(STAMP, hash)) return;
  const args = [inRoot('node_modules/prisma/build/index.js'), 'generate'];
  // Prisma would download an engine that it does not use here; any program in its place satisfies it.
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: PINNED_NODE, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  const failed = 'Prisma could not generate its client';
  await timed(say, 'Generating the database client', () => run(PINNED_NODE, args, { env, failed }));
  stamp(STAMP, hash);
}
