import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerFolder } from './folder.ts';

/**
 * Where commands meet the keeper of one data folder. Only one process can listen there, and the name goes when it dies:
 * that is the lock. On Linux an abstract socket, which leaves no file; elsewhere a file, because a path may be too long.
 */
export function meetingPoint(folder: ServerFolder): string {
  const name = createHash('sha256').update(folder.root).digest('hex').slice(0, 32);
  return process.platform === 'linux' ? `\0nightdesk-${name}` : join(tmpdir(), `nightdesk-${name}.sock`);
}
