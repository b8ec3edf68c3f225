import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTarget } from '#edge/target.ts';

const kind = (url: string) => readTarget(url).kind;

describe('the address of a request', () => {
  it('a plain address is a page, with its query apart', () => {
    expect(readTarget('/world/2026/11/24/ferry?after=x')).toEqual({
      kind: 'page',
      path: '/world/2026/11/24/ferry',
      query: 'after=x',
    });
    expect(kind('/')).toBe('page');
    expect(kind('/robots.txt')).toBe('page');
    expect(kind('/.well-known/security.txt')).toBe('page');
  });

  it.each([
    ['/World/2026', '/world/2026'],
    ['/%77orld', '/world'],
    ['/%61dmin/accounts', '/admin/accounts'],
    ['/Admin', '/admin'],
    ['//world//ferry', '/world/ferry'],
    ['//evil.example', '/evil.example'],
    ['/world/', '/world'],
    ['/world/?after=x', '/world?after=x'],
    ['/%d8%a7', '/%D8%A7'],
  ])('%s leads to its one spelling [N1]', (url, to) => {
    expect(readTarget(url)).toEqual({ kind: 'moved', to });
  });

  it.each([
    'http://127.0.0.1/admin',
    '*',
    '',
    '/world/./ferry',
    '/world/../admin',
    '/x/%2e%2e/admin',
    '/admin/..%2fapi',
    '/admin%2faccounts',
    '/admin\\accounts',
    '/%5cadmin',
    '/world;x',
    '/world%3bx',
    '/admin;.js',
    '/world%00',
    '/world%0d%0aSet-Cookie:x',
    '/%ff',
    '/%',
    '/%zz',
    '/world#x',
    '/wörld',
    `/${'a'.repeat(5000)}`,
    '/world?a b',
  ])('%s is not read at all [N1]', (url) => {
    expect(kind(url)).toBe('bad');
  });

  it.each([
    '/world.rsc',
    '/index.segments/_tree.segment.rsc',
    '/world.segments/x',
    '/admin.rsc',
    '/_next/image?url=http://169.254.169.254/',
    '/_next/data/build/world.json',
    '/_next/server/app/page.js',
    '/__nextjs_original-stack-frames',
    '/_next/static/chunks/main.js.map',
    '/.git/config',
    '/.env',
    '/world/.htaccess',
  ])('%s is refused as if nothing were there [N1] [N7] [N11]', (url) => {
    expect(kind(url)).toBe('refused');
  });

  it('everything under the desk and the API is theirs, whatever its ending says [N5]', () => {
    expect(readTarget('/admin/account/x.css')).toEqual({ kind: 'desk', area: 'admin' });
    expect(readTarget('/api/health')).toEqual({ kind: 'desk', area: 'api' });
    expect(kind('/administration')).toBe('page');
  });

  it('no spelling of an address leads round in a circle, and none but the exact one reaches the desk', () => {
    const part = fc.oneof(
      fc.constantFrom(
        'admin',
        'ADMIN',
        '%61dmin',
        '.',
        '..',
        '',
        '%2e',
        '%2F',
        'a;b',
        '_next',
        'api',
        'م',
        '%00',
        '\\',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }).map(encodeURI),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const url = `/${parts.join('/')}`;
        const target = readTarget(url);
        if (target.kind === 'moved') {
          expect(target.to).toMatch(/^\/(?!\/)/);
          expect(kind(target.to)).not.toBe('moved');
        }
        if (target.kind === 'desk') expect(url).toMatch(/^\/(admin|api)(\/|\?|$)/);
      }),
      { numRuns: 2000 },
    );
  });
});
