import { expect, test } from 'vitest';
import { makeLog } from '#platform/log.ts';

function listen(isTTY: boolean) {
  const lines: string[] = [];
  const log = makeLog({ write: (line) => lines.push(line), isTTY }, 'info');
  return { log, text: () => lines.join('') };
}

test.each([true, false])('passwords, tokens, cookies and authorization are hidden (terminal: %s) [R23]', (isTTY) => {
  const { log, text } = listen(isTTY);
  log.info(
    { password: 'sesame', form: { token: 'sesame' }, req: { headers: { cookie: 'sesame', authorization: 'sesame' } } },
    'In',
  );
  log.info({ res: { headers: { 'set-cookie': 'sesame' } } }, 'Out');
  log.error(
    { err: new Error('cannot reach postgresql://nour:sesame@db/paper') },
    'No answer from postgres://nour:sesame@db',
  );
  expect(text()).not.toContain('sesame');
  expect(text()).toContain('[hidden]');
});

test.each([true, false])('a line end in what a person typed makes no second entry (terminal: %s) [R23]', (isTTY) => {
  const { log, text } = listen(isTTY);
  log.info({ headline: 'One\r\n12:00:00 info  Forged\u001b[2J\u2028\u0085' }, 'Saved\n12:00:00 info  Forged\u009b2J');
  expect(
    text()
      .trimEnd()
      .split(/[\r\n\u2028\u0085]/),
  ).toHaveLength(1);
  expect(text()).not.toMatch(/[\u001b\u009b]/);
});
