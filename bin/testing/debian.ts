import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

export type Wanted = {
  /** The program's name. */
  program: string;
  /** The setting that names one, and is taken before any other. */
  setting: string;
  /** Debian's packages that it is in, with the libraries that it needs. */
  packages: string[];
  /** Servers stand in sbin. */
  folder?: 'sbin' | 'bin';
};
export type Program = {
  /** Where it is. */ path: string /** What it needs in its environment to find its libraries. */;
  env: Record<string, string>;
};

const inPackage = ({ program, folder = 'sbin' }: Pick<Wanted, 'program' | 'folder'>) => join('usr', folder, program);
const folderOf = (program: string) => join(tmpdir(), `nightdesk-${program}`);

/**
 * The one that the setting names, one on the PATH, or one out of Debian's packages. Those are unpacked and never installed: they would start a
 * server and keep it there.
 * @throws if there is none and Debian's packages cannot be had
 */
export function ensureProgram(wanted: Wanted, env: NodeJS.ProcessEnv = process.env): Program {
  const { program, setting } = wanted;
  const given = env[setting];
  if (given) return { path: given, env: {} };
  const places = [...(env.PATH ?? '').split(delimiter), '/usr/sbin'].map((folder) => join(folder, program));
  const found = places.find((place) => existsSync(place));
  if (found) return { path: found, env: {} };
  const folder = folderOf(program);
  const path = join(folder, inPackage(wanted));
  if (!existsSync(path)) unpack(wanted, folder);
  return { path, env: { LD_LIBRARY_PATH: librariesIn(folder).join(delimiter) } };
}

/** @returns the root of what was unpacked, for files beside the program; null for one that is installed */
export function unpackedRoot(wanted: Pick<Wanted, 'program' | 'folder'>, { path }: Program): string | null {
  const folder = folderOf(wanted.program);
  return path === join(folder, inPackage(wanted)) ? folder : null;
}

function unpack(wanted: Wanted, to: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-unpacking-'));
  try {
    run(wanted, 'apt-get', ['download', ...wanted.packages], folder);
    const root = join(folder, 'root');
    mkdirSync(root);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.deb'))) {
      run(wanted, 'dpkg-deb', ['-x', name, root], folder);
    }
    rmSync(to, { recursive: true, force: true });
    renameSync(root, to);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Debian keeps libraries in a folder for each kind of machine. */
function librariesIn(root: string): string[] {
  return ['usr/lib', 'lib'].flatMap((lib) => {
    const folder = join(root, lib);
    if (!existsSync(folder)) return [];
    const kinds = readdirSync(folder).filter((name) => name.endsWith('-linux-gnu'));
    return kinds.flatMap((kind) => [join(folder, kind), join(folder, kind, 'varnish')]);
  });
}

function run({ program, setting }: Wanted, command: string, args: string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status === 0) return;
  throw new Error(
    `No ${program} was found and none could be had: install one, or set ${setting} to it. ${stderr ?? ''}`,
  );
}
