import { expect, test } from 'vitest';
import { isSameOrigin } from '#app/admin/same-origin.ts';

const PUBLIC = 'https://foreland.example';
const sent = (headers: Record<string, string>) =>
  isSameOrigin(new Headers({ host: 'foreland.example', ...headers }), PUBLIC);

test('an action comes from a page of the desk [T13]', () => {
  expect(sent({ origin: PUBLIC, 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(sent({ origin: PUBLIC })).toBe(true);
});

test('behind a proxy that changes the host, the public address still counts', () => {
  expect(sent({ host: '10.0.0.7:3000', origin: PUBLIC })).toBe(true);
});

test.each([
  ['another site', { origin: 'https://evil.test' }],
  ['no origin at all', {}],
  ['an origin that says null', { origin: 'null' }],
  ['a sibling sub-domain', { origin: 'https://evil.foreland.example' }],
  ['another port', { origin: 'https://foreland.example:8443' }],
  ['our origin, but the browser says cross-site', { origin: PUBLIC, 'sec-fetch-site': 'cross-site' }],
  ['our origin, but the browser says same-site', { origin: PUBLIC, 'sec-fetch-site': 'same-site' }],
])('an action from %s is refused [T13]', (_, headers) => {
  expect(sent(headers)).toBe(false);
});
