import { readFileSync } from 'node:fs';

/** The processes that the first one has begun. */
export function crewOf(pid: number): number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(/\s+/).filter(Boolean).map(Number);
  return children.filter((child) => whenThere(`/proc/${child}/cmdline`).includes('nightdesk.ts'));
}

/** A process may end while it is looked at. */
function whenThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return '';
    throw error;
  }
}
