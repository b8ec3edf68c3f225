import { readSettings, type Settings } from '#platform/config.ts';

/** `demo`: The Foreland with all its stories. `empty`: nobody has set the newspaper up yet. */
export type Paper = 'demo' | 'empty';

export const DEMO_PASSWORD = 'foreland-in-the-morning';

export function settingsFor(dataDir: string): Settings {
  return readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
}
