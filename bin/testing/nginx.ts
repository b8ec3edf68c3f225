import { ensureProgram, type Program } from './debian.ts';

/** @throws if there is none and Debian's package cannot be had */
export function ensureNginx(): Program {
  return ensureProgram({ program: 'nginx', setting: 'NGINX_PATH', packages: ['nginx'] });
}
