import { describe, expect, it } from 'vitest';
import { openPaper, sendPage, shelf } from './paper.ts';
import { say } from './raw-socket.ts';

const HOST = 'Host: foreland.example';
const CLOSE = 'Connection: close';

/** A desk that would take any body, so that only the wire refuses one. */
async function openDesk() {
  const bodies: string[] = [];
  const paper = await openPaper(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += String(chunk);
    bodies.push(body);
    sendPage(res, 'Desk');
  });
  const post = (headers: string[], body: string) =>
    say(paper.port, ['POST /admin HTTP/1.1', HOST, CLOSE, 'Sec-Fetch-Site: same-origin', ...headers], body);
  return { ...paper, bodies, post };
}

const statuses = (heard: string) => [...heard.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

describe('a request that two servers could read in two ways is read by nobody [N9]', () => {
  const CHUNKED = 'Transfer-Encoding: chunked';
  it.each([
    ['a length together with chunks', ['Content-Length: 5', CHUNKED], '0\r\n\r\n', 400],
    ['chunks together with a length', [CHUNKED, 'Content-Length: 5'], '0\r\n\r\n', 400],
    ['two lengths', ['Content-Length: 5', 'Content-Length: 6'], 'abcdef', 400],
    ['one length twice', ['Content-Length: 5', 'Content-Length: 5'], 'abcde', 400],
    ['a list of lengths', ['Content-Length: 5, 5'], 'abcde', 400],
    ['a length with a sign', ['Content-Length: +5'], 'abcde', 400],
    ['a length that no number holds', ['Content-Length: 99999999999999999999'], 'abcde', 400],
    ['chunks twice', [CHUNKED, CHUNKED], '0\r\n\r\n', 400],
    ['chunks that are not the last coding', ['Transfer-Encoding: chunked, identity'], '0\r\n\r\n', 400],
    ['chunks that are spelled otherwise', ['Transfer-Encoding: xchunked'], '0\r\n\r\n', 501],
    ['another coding around the chunks', ['Transfer-Encoding: gzip, chunked'], '0\r\n\r\n', 501],
    ['a folded line', ['X-A: one\r\n two', 'Content-Length: 0'], '', 400],
    ['a folded line that hides the chunks', ['Transfer-Encoding:\r\n chunked'], '0\r\n\r\n', 400],
    ['a bare line end', ['X-A: one\nContent-Length: 0'], '', 400],
    ['a bare carriage return', ['X-A: one\rX-B: two', 'Content-Length: 0'], '', 400],
    ['NUL in a value', ['X-A: o\0ne', 'Content-Length: 0'], '', 400],
    ['NUL in a name', ['X\0A: one', 'Content-Length: 0'], '', 400],
    ['a blank before the colon', ['X-A : one', 'Content-Length: 0'], '', 400],
    ['a header without a name', [': one', 'Content-Length: 0'], '', 400],
    ['a second host', ['Host: evil.example', 'Content-Length: 0'], '', 400],
  ])('%s', async (_, headers, body, status) => {
    const { post, bodies } = await openDesk();
    expect(statuses(await post(headers, body))).toEqual([status]);
    expect(bodies).toEqual([]);
  });

  it.each([
    ['zz\r\n\r\n', 'no number'],
    ['-1\r\n\r\n', 'a negative number'],
    ['0x5\r\nabcde\r\n0\r\n\r\n', 'a number in another spelling'],
    ['fffffffffffffffff\r\n', 'more than any number holds'],
    ['5\nabcde\r\n0\r\n\r\n', 'a bare line end after it'],
    ['3\r\nabcde\r\n0\r\n\r\n', 'less than there is'],
    [`5;${'a'.repeat(20_000)}\r\nabcde\r\n0\r\n\r\n`, 'twenty thousand letters after it'],
  ])('a chunk whose size is %j: %s', async (body) => {
    const { post, bodies } = await openDesk();
    expect(statuses(await post([CHUNKED], body))).toEqual([400]);
    expect(bodies).toEqual([]);
  });

  it('what is well framed arrives whole, in chunks or by its length', async () => {
    const { post, bodies } = await openDesk();
    expect(statuses(await post([CHUNKED], '5\r\nferry\r\n6;x=y\r\n sails\r\n0\r\n\r\n'))).toEqual([200]);
    expect(statuses(await post(['Content-Length: 5'], 'ferry'))).toEqual([200]);
    expect(bodies).toEqual(['ferry sails', 'ferry']);
  });
});

describe('who is asked must be clear [N9]', () => {
  it.each([
    ['no host', ['GET / HTTP/1.1'], 400],
    ['two hosts', ['GET / HTTP/1.1', HOST, HOST], 400],
    ['an empty host', ['GET / HTTP/1.1', 'Host:'], 400],
    ['a host with a path', ['GET / HTTP/1.1', 'Host: foreland.example/admin'], 400],
    ['a host with a name of a user', ['GET / HTTP/1.1', 'Host: a@foreland.example'], 400],
    ['a list of hosts', ['GET / HTTP/1.1', 'Host: foreland.example, evil.example'], 400],
    ['an IPv6 address with a port', ['GET / HTTP/1.1', 'Host: [::1]:3000', CLOSE], 200],
    ['HTTP/1.0 without a host', ['GET / HTTP/1.0'], 200],
    ['HTTP/1.0 with two hosts', ['GET / HTTP/1.0', HOST, HOST], 400],
    ['HTTP/1.0 with chunks', ['GET / HTTP/1.0', 'Transfer-Encoding: chunked'], 400],
    ['HTTP/0.9', ['GET /'], 505],
    ['HTTP/2 without the handshake', ['GET / HTTP/2.0', HOST], 505],
    ['the preface of HTTP/2', ['PRI * HTTP/2.0', '', 'SM'], 505],
    ['a version that does not exist', ['GET / HTTP/1.9', HOST], 400],
    ['a method in small letters', ['get / HTTP/1.1', HOST], 400],
    ['a method that nobody knows', ['BREW / HTTP/1.1', HOST], 400],
    ['an address with a blank', ['GET /a b HTTP/1.1', HOST], 400],
    ['an address with NUL', ['GET /a\0 HTTP/1.1', HOST], 400],
    ['bare line ends throughout', ['GET / HTTP/1.1\nHost: foreland.example\nConnection: close\n'], 400],
  ])('%s', async (_, lines, status) => {
    const { port } = await openPaper(shelf({ '/': 'Front' }));
    expect(statuses(await say(port, lines))).toEqual([status]);
  });

  it('HTTP/1.0 is answered and hung up on, unless it asks to stay', async () => {
    const { port } = await openPaper(shelf({ '/': 'Front' }));
    const heard = await say(port, ['GET / HTTP/1.0']);
    expect(heard).toMatch(/^HTTP\/1\.1 200 [\s\S]*Connection: close\r\n/i);
    expect(heard).not.toMatch(/Transfer-Encoding/i);
  });

  it('more headers than are read are refused, not passed over in silence', async () => {
    const { port } = await openPaper(shelf({ '/': 'Front' }));
    const many = (count: number) => Array.from({ length: count }, (_, nth) => `X-${nth}: y`);
    expect(statuses(await say(port, ['GET / HTTP/1.1', HOST, CLOSE, ...many(90)]))).toEqual([200]);
    expect(statuses(await say(port, ['GET / HTTP/1.1', HOST, CLOSE, ...many(120)]))).toEqual([431]);
    expect(statuses(await say(port, ['GET / HTTP/1.1', HOST, CLOSE, ...many(10_000)]))).toEqual([431]);
  });
});
