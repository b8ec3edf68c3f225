import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { fillDemo } from '#prisma/seed/fill-demo.ts';
import { DEMO_PASSWORD, type Paper, settingsFor } from './papers.ts';

/** Makes each kind of newspaper once; every server of the run starts with a copy. */
export default async function templates(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-browser-'));
  process.env.NIGHTDESK_TEMPLATES = folder;
  for (const paper of ['empty', 'demo'] as const) await make(paper, join(folder, paper));
  return () => rmSync(folder, { recursive: true, force: true });
}

async function make(paper: Paper, dataDir: string): Promise<void> {
  const settings = settingsFor(dataDir);
  useSettings(settings);
  const database = await openDatabase(settings);
  try {
    if (paper === 'demo') await fillDemo({ password: DEMO_PASSWORD, onProgress: () => undefined });
  } finally {
    await database.close();
  }
}
