import { ensureProgram, type Program } from './debian.ts';

/** @throws if there is none and Debian's package cannot be had */
export function ensureWrk(): Program {
  const packages = ['wrk', 'libluajit-5.1-2'];
  return ensureProgram({ program: 'wrk', setting: 'WRK_PATH', packages, folder: 'bin' });
}
