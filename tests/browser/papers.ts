import { readSettings, type Settings } from '#platform/config.ts';

/** `demo`: The Foreland with all its stories. `empty`: nobody has set it up yet. `young`: the cast, and no story yet. */
export type Paper = 'demo' | 'empty' | 'young';

export const DEMO_PASSWORD = 'foreland-in-the-morning';

export function settingsFor(dataDir: string): Settings {
  return readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
}
