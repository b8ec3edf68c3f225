import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { ensureNginx } from '../../../bin/testing/nginx.ts';
import type { Answer } from './answer.ts';
import { type Running, run } from './running.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** nginx writes these itself. */
const ITS_OWN = [
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'vary',
];

/** The answer's bytes as files, plain and with gzip, by nginx with one process, and with the answer's headers. */
export function openNginx(folder: string, { head, body }: Answer): Promise<Running> {
  mkdirSync(join(folder, 'site'), { recursive: true });
  writeFileSync(join(folder, 'site/article.html'), gunzipSync(body));
  writeFileSync(join(folder, 'site/article.html.gz'), body);
  const headers = Object.entries(head).filter(([name]) => !ITS_OWN.includes(name));
  const added = headers.map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`).join('\n');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${what};`);
  const nginx = ensureNginx();
  return run({
    path: nginx.path,
    args: (port) => {
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; master_process off; pid nginx.pid; events { worker_connections 4096; }
        http { access_log off; ${temporary.join(' ')} sendfile on; tcp_nopush on; keepalive_requests 100000000;
          open_file_cache max=100 inactive=60s; default_type text/html; types { text/html html; } charset utf-8;
          server { listen 127.0.0.1:${port}; root site; gzip_static on; gzip_vary on;
            location / { ${added} try_files /article.html =404; } } }`,
      );
      return ['-p', folder, '-c', 'nginx.conf', '-e', 'error.log'];
    },
    env: () => nginx.env,
    cwd: folder,
  });
}

/**
 * The same markup as the one static page of a Next application of its own, built by our own Next and served by `next start`.
 * React gets it as one piece; Next adds its scripts and its own account of the page, as it does to any static page.
 */
export async function openStaticNext(folder: string, { body }: Answer): Promise<Running> {
  const html = gunzipSync(body).toString('utf8');
  const between = (from: string, to: string) => html.slice(html.indexOf('>', html.indexOf(from)) + 1, html.indexOf(to));
  const styles = [...between('<head', '</head>').matchAll(/<style[^>]*>(.*?)<\/style>/gs)]
    .map(([, css]) => css)
    .join('');
  mkdirSync(join(folder, 'app'), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  const react = `import { createElement as make } from 'react';\n`;
  const piece = (tag: string, inside: string) =>
    `make('${tag}', { dangerouslySetInnerHTML: { __html: ${JSON.stringify(inside)} } })`;
  writeFileSync(
    join(folder, 'app/layout.js'),
    `${react}export default ({ children }) => make('html', { lang: 'en' }, make('head', null, ${piece('style', styles)}), make('body', null, children));\n`,
  );
  const inside = between('<body', '</body>');
  writeFileSync(join(folder, 'app/page.js'), `${react}export default () => ${piece('div', inside)};\n`);
  const next = join(ROOT, 'node_modules/next/dist/bin/next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  // Turbopack refuses packages that stand outside of the application's folder.
  execFileSync(process.execPath, [next, 'build', '--webpack'], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return run({
    path: process.execPath,
    args: (port) => [next, 'start', '-p', `${port}`, '-H', '127.0.0.1'],
    cwd: folder,
  });
}
