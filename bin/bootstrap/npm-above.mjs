import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const OFTEN_MS = 500;
const SHELL = /^-?(ba|da|a)?sh$/;

/**
 * Calls back when the npm that started us has gone without a word (`kill -9`); its child, which we may be, lives on then.
 * Who starts the program without npm, such as `nohup node …`, means it to outlive them.
 */
export function whenNpmGoes(then) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return undefined;
  const parent = process.ppid;
  const shellsParent = SHELL.test(look(parent)?.name ?? '') ? look(parent)?.parent : undefined;
  const watching = setInterval(() => {
    if (process.ppid === parent && (!shellsParent || look(parent)?.parent === shellsParent)) return;
    clearInterval(watching);
    then();
  }, OFTEN_MS);
  watching.unref();
  return watching;
}

/** The name and the parent of a process; null if there is none. */
function look(pid) {
  try {
    return process.platform === 'linux' ? fromProc(readFileSync(`/proc/${pid}/stat`, 'utf8')) : fromPs(pid);
  } catch {
    return null;
  }
}

/** `PID (NAME) STATE PARENT …`, where the name may hold anything. */
function fromProc(stat) {
  const end = stat.lastIndexOf(')');
  return { name: stat.slice(stat.indexOf('(') + 1, end), parent: Number(stat.slice(end + 2).split(' ')[1]) };
}

function fromPs(pid) {
  const [parent, name] = execFileSync('ps', ['-o', 'ppid=,ucomm=', '-p', String(pid)])
    .toString()
    .trim()
    .split(/\s+/);
  return { name, parent: Number(parent) };
}
