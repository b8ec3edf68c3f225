import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { useSettings } from '#platform/config.ts';
import { openDatabase } from '#platform/database/open.ts';
import { fillDemo } from '#prisma/seed/fill-demo.ts';
import { gatherCompany } from '#tests/newsroom/company.ts';
import { DEMO_PASSWORD, type Paper, settingsFor } from './papers.ts';

/**
 * Makes each kind of newspaper once; every server of the run starts with a copy. Who works on these tests may name a
 * folder in NIGHTDESK_TEMPLATES, where they are found again by the next run.
 */
export default async function templates(): Promise<() => void> {
  const kept = process.env.NIGHTDESK_TEMPLATES;
  const folder = kept ? resolve(kept) : mkdtempSync(join(tmpdir(), 'nightdesk-browser-'));
  process.env.NIGHTDESK_TEMPLATES = folder;
  for (const paper of ['empty', 'young', 'demo'] as const) {
    if (!existsSync(join(folder, paper))) await make(paper, join(folder, paper));
  }
  return () => {
    if (!kept) rmSync(folder, { recursive: true, force: true });
  };
}

async function make(paper: Paper, dataDir: string): Promise<void> {
  const settings = settingsFor(`${dataDir}.making`);
  useSettings(settings);
  const database = await openDatabase(settings);
  try {
    if (paper === 'young') await gatherCompany(DEMO_PASSWORD);
    // One width shows as much as two, and is drawn in a fifth of the time.
    if (paper === 'demo') await fillDemo({ password: DEMO_PASSWORD, onProgress: () => undefined, widths: [480] });
  } finally {
    await database.close();
  }
  renameSync(settings.dataDir, dataDir);
}
