import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameSitePath } from '#app/admin/same-site-path.ts';

test.each([
  '//evil.test',
  '/\\evil.test',
  'https:evil.test',
  'https://evil.test/admin',
  '%2f%2fevil.test',
  '/admin/..//evil.test',
  '/admin/%2e%2e/%2e%2e//evil.test',
  '/admin/../../..//evil.test',
  '/admin%2f%2f..%2f..%2fevil',
  '/admin/..%5cevil.test',
  '/%09/evil.test',
  '/\tadmin',
  'javascript:alert(1)',
  '/admin\\@evil.test',
  '/administration',
  '/world',
  '',
])('after signing in, %j does not lead off the desk [T14]', (next) => {
  expect(sameSitePath(next)).toBe('/admin');
});

test.each([
  '/admin',
  '/admin?q=storm&section=world',
  '/admin/stories/0190b3a0-0000-7000-8000-000000000000',
  '/admin/people?q=%D8%A7%DB%8C',
  '/admin/links#first',
])('after signing in, an editor is where they wanted to be: %s', (next) => {
  expect(sameSitePath(next)).toBe(next);
});

test('whatever is asked for, a browser stays on this site [T14]', () => {
  const pieces = fc.array(
    fc.constantFrom(
      '/',
      '\\',
      '//',
      'admin',
      '..',
      '.',
      '%2f',
      '%5c',
      '%252f',
      ':',
      '@',
      'evil.test',
      'https:',
      '\t',
      '\n',
      '?',
      '#',
      '%',
    ),
    { maxLength: 9 },
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const url = new URL(sameSitePath(parts.join('')), 'https://foreland.example');
      expect(url.origin).toBe('https://foreland.example');
      expect(url.pathname).toMatch(/^\/admin(\/|$)/);
    }),
    { numRuns: 3000 },
  );
});
