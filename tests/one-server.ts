import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareDatabase } from '#platform/database/prepare.ts';
import { borrowServer } from '#platform/database/server/borrow.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: { template: string };
  }
}

/** One server for the whole run, in a folder of its own, with a migrated database that every fresh one is a copy of. */
export default async function oneServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-tests-'));
  const server = await borrowServer(folder, { durable: false });
  await prepareDatabase(server.ownerAddress);
  project.provide('postgres', { template: server.ownerAddress });
  return async () => {
    await server.giveBack();
    rmSync(folder, { recursive: true, force: true });
  };
}
