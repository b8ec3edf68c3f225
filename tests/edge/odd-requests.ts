export type Headers = Record<string, string | string[]>;

const middleware = Array<string>(5).fill('middleware').join(':');
/** What somebody may send to be shown, or to have others shown, what is not meant for them. */
export const PROBES: Headers[] = [
  { 'x-middleware-subrequest': middleware },
  { 'x-middleware-subrequest': ['src/middleware', middleware] },
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { rsc: '1', 'next-router-state-tree': '%5B%22%22%5D', 'next-url': '/admin' },
  { 'x-middleware-rewrite': '/admin' },
  { 'x-middleware-next': '1', 'x-middleware-override-headers': 'cookie' },
  { 'x-invoke-path': '/admin', 'x-invoke-output': '/admin', 'x-invoke-status': '200' },
  { 'x-matched-path': '/admin', 'x-now-route-matches': '1' },
  { 'x-nextjs-data': '1' },
  { 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
  { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' },
  { forwarded: 'for=127.0.0.1;host=evil.example' },
  { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' },
  { accept: 'text/x-component' },
  { range: 'bytes=0-9' },
  { cookie: '__prerender_bypass=1; __next_preview_data=1' },
  { host: 'evil.example' },
];
