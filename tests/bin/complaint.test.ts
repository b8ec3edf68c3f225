import { expect, test } from 'vitest';
import { complaintOf } from '../../bin/complaint.ts';

test('a failed command says so in one line, whatever the error holds', () => {
  expect(complaintOf(new Error('One\ntwo\u001b[2J\r\n  three'))).toBe('One two [2J three');
});

test('the password of an address is never repeated', () => {
  expect(complaintOf(new Error('cannot reach postgresql://nour:sesame@db/paper'))).not.toContain('sesame');
});

test('a port that is taken is named, with what to do', () => {
  const error = Object.assign(new Error('listen EADDRINUSE'), { code: 'EADDRINUSE', port: 3000 });
  expect(complaintOf(error)).toBe('Port 3000 is taken. Stop what listens there, or set PORT.');
});
