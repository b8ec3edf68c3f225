import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export type Source = { path: string; text: string };

/** Every file of the project that is, or may come to be, in the repository. */
export function everyPath(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: ROOT });
  return listed
    .toString()
    .split('\0')
    .filter((path) => path && existsSync(resolve(ROOT, path)));
}

export function sources(...endings: string[]): Source[] {
  const wanted = everyPath().filter((path) => endings.some((ending) => path.endsWith(ending)));
  return wanted.map((path) => ({ path, text: read(path) }));
}

export function read(path: string): string {
  return readFileSync(resolve(ROOT, path), 'utf8');
}

/** The directive at the head of a module, past its comments. */
export function directiveOf(text: string): string | undefined {
  return /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*(['"])(use \w+)\1/.exec(text)?.[2];
}
