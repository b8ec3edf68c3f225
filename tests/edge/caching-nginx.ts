import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort } from '#platform/database/server/free-port.ts';
import { ensureNginx } from '../../bin/testing/nginx.ts';
import { answers } from './answers-at.ts';

export type CachingNginx = { url: string; close(): Promise<void> };

/** Keeps readers' pages for ten minutes against our word, as impatient operators do. Vary is heeded; the desk is left alone. */
const BY_FORCE = `
  location / { proxy_pass http://paper; proxy_ignore_headers Cache-Control Expires; proxy_cache_valid any 10m; }
  location /admin { proxy_pass http://paper; }
  location /api { proxy_pass http://paper; }`;
const AS_TOLD = 'location / { proxy_pass http://paper; }';

/** A cache before the newspaper, as operators put one there. Every answer says in X-Kept where it came from. */
export async function openNginx(newspaperUrl: string, { byForce }: { byForce: boolean }): Promise<CachingNginx> {
  const folder = mkdtempSync(join(tmpdir(), 'nightdesk-nginx-run-'));
  const port = await freePort();
  writeFileSync(
    join(folder, 'nginx.conf'),
    configuration(port, new URL(newspaperUrl).host, byForce ? BY_FORCE : AS_TOLD),
  );
  const { path, env } = ensureNginx();
  const args = ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'];
  const nginx = spawn(path, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  const ended = new Promise<void>((resolve, reject) => nginx.once('exit', () => resolve()).once('error', reject));
  await expect.poll(() => answers(port), { message: 'nginx does not answer.' }).toBe(true);
  const close = async () => {
    nginx.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}`, close };
}

const TEMPORARY = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${what};`);

const configuration = (port: number, upstream: string, locations: string) => `
daemon off; master_process off; pid nginx.pid;
events { worker_connections 256; }
http {
  access_log off; ${TEMPORARY.join(' ')}
  proxy_cache_path kept keys_zone=pages:10m;
  upstream paper { server ${upstream.replace('localhost', '127.0.0.1')}; keepalive 8; }
  server {
    listen 127.0.0.1:${port};
    proxy_http_version 1.1; proxy_set_header Connection ""; proxy_set_header Host $http_host;
    proxy_cache pages; proxy_cache_revalidate on; add_header X-Kept $upstream_cache_status always;
    ${locations}
  }
}
`;
