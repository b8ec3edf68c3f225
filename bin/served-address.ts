import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Settings, settings, useSettings } from '#platform/config.ts';

const placeIn = (dataDir: string) => join(dataDir, 'address');

/** Writes down where the newspaper is served, so that the command line names the same addresses. */
export function keepServedAddress({ dataDir, publicUrl }: Settings): void {
  writeFileSync(`${placeIn(dataDir)}.new`, publicUrl);
  renameSync(`${placeIn(dataDir)}.new`, placeIn(dataDir));
}

/** For a command in whose environment nothing says otherwise. */
export function useServedAddress(env: NodeJS.ProcessEnv = process.env): void {
  if (env.PUBLIC_URL || env.PORT) return;
  try {
    useSettings({ ...settings(), publicUrl: readFileSync(placeIn(settings().dataDir), 'utf8') });
  } catch (error) {
    // It was never served from this folder.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
