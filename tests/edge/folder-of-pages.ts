import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for kept pages, which goes when the test is over. */
export function folderOfPages() {
  const above = mkdtempSync(join(tmpdir(), 'nightdesk-kept-'));
  onTestFinished(() => rmSync(above, { recursive: true, force: true }));
  const folder = join(above, 'kept');
  const files = () => readdirSync(folder).sort();
  return {
    folder,
    files,
    bytes: () => Buffer.concat(files().map((name) => readFileSync(join(folder, name)))),
    /** Leaves one file there, of these bytes. */
    leaveBehind: (bytes: Buffer) => {
      for (const name of files()) rmSync(join(folder, name));
      writeFileSync(join(folder, '0-left.pages'), bytes);
    },
  };
}
