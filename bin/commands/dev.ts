import { join } from 'node:path';
import { settings, useSettings } from '#platform/config.ts';
import { demo } from './demo.ts';

/** The development server, with a demo newspaper of its own unless the environment names a data folder. */
export async function dev(): Promise<void> {
  const chosen = settings();
  if (!process.env.DATA_DIR) useSettings({ ...chosen, dataDir: join(chosen.dataDir, 'dev') });
  await demo({ dev: true });
}
