import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer } from '#edge/answer.ts';
import { noteRead } from '#platform/reading.ts';
import { openPaper, sendPage } from './paper.ts';
import { openSocket } from './raw-socket.ts';

/** Long and short, gone, moved and not found; and what is kept under another address, or too large, or not at all. */
const KEPT = ['/a', '/short', '/gone', '/moved', '/nowhere'];
const OTHERS = ['/a?page=2', '/large', '/a/', '//a', '*', '/%61'];

/** As one reader is answered: all that comes back on one connection, but for the hour. */
async function openWay(hasHatch: boolean) {
  const paper = await openPaper(
    (req, res) => {
      noteRead('furniture');
      const path = req.url ?? '';
      if (path === '/gone') answer({ status: 410 });
      if (path === '/nowhere') answer({ status: 404 });
      if (path === '/moved') answer({ status: 301, location: '/a' });
      if (path === '/short') return sendPage(res, 'Fog.');
      sendPage(res, `<h1>${path}</h1>${'The ferry did not sail. '.repeat(path === '/large' ? 9_000 : 20)}`);
    },
    // Brotli of its first quality alone, or it would depend on the moment which one is there.
    { hasHatch, bestAfterMs: 3_600_000 },
  );
  for (const path of [...KEPT, ...OTHERS]) await paper.ask(path);
  const { headers } = await paper.ask('/a', { headers: { 'accept-encoding': 'br' } });
  const hear = async (bytes: string) => {
    const { send, untilClosed } = await openSocket(paper.port);
    send(bytes);
    return (await untilClosed()).replace(/^Date: .*\r\n/gm, '');
  };
  return { ...paper, hear, tag: headers.etag ?? '' };
}

const CODINGS = [
  'Accept-Encoding: br',
  'accept-encoding:gzip, deflate, br, zstd',
  'Accept-Encoding: gzip;q=0.5, br;q=0',
  'Accept-Encoding: identity;q=0',
  'Accept-Encoding:',
  'Accept-Encoding: dcb, dcz, gzip',
];
const USUAL = [
  'Available-Dictionary: :pZGm1Av0IEBKARczz7exkNYsZb8LzaMrV7J32a2fFG4=:',
  'Accept-Language: fa, ar;q=0.9',
  'Cookie: session=1; theme="dark"',
  'Connection: keep-alive',
  'Connection: Keep-Alive',
];
const ODD = [
  'Connection: close',
  'Connection: close, x-nothing',
  'Connection: upgrade',
  'Proxy-Connection: close',
  'Keep-Alive: timeout=1',
  'Upgrade: h2c',
  'Expect: 100-continue',
  'Expect: patience',
  'If-None-Match: *',
  'If-None-Match: "nothing"',
  'If-Match: "nothing"',
  'If-Modified-Since: Sat, 29 Oct 1994 19:43:31 GMT',
  'Range: bytes=0-9',
  'If-Range: "nothing"',
  'Content-Length: 0',
  'TE: trailers',
  'Trailer: X-Nothing',
  'Host: other.example',
  'Host: foreland.example',
  'Host: evil/example',
  'X-Tab:\ta\tb\t',
  'X-Utf: \xc3\xa9',
  'X_Under: a',
  'X!Bang: a',
  'X-Empty:',
];
/** Where it is not clear where a request ends, or what it is. */
const BROKEN = [
  'Upgrade: websocket',
  'Content-Length: 3',
  'Content-Length: x',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'X-Long: '.padEnd(17_000, 'x'),
  'X Space: a',
  'X-Space : a',
  ' X-Folded: a',
  '\tX-Folded: a',
  'X-Nul: a\0b',
  'X-Return: a\rb',
  'X-Line: a\nb',
  ': nameless',
  'no colon',
  'x'.repeat(3),
];

/** What a browser says, and what nobody says: the first part of each list is much likelier than the rest. */
const oneOf = (usual: string[], odd: string[]) =>
  fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...usual) }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
/** @param tag by which somebody may hold the page already */
const anyRequest = (tag: string) =>
  fc
    .record({
      method: oneOf(['GET'], ['HEAD', 'get', 'POST', 'OPTIONS', ' GET', '\r\nGET', '\nGET']),
      path: oneOf(KEPT, OTHERS),
      version: oneOf(['HTTP/1.1'], ['HTTP/1.0', 'HTTP/1.2', 'HTTP/2.0', 'http/1.1', 'HTTP/1.1 ']),
      host: oneOf(['Host: foreland.example'], ['Host: 127.0.0.1:80', 'host:a', 'Host:', '']),
      coding: oneOf(CODINGS, ['']),
      fields: fc.array(
        oneOf([...USUAL, `If-None-Match: ${tag}`, `If-None-Match: "x", W/${tag}`], [...ODD, ...CODINGS, ...BROKEN]),
        { maxLength: 3 },
      ),
      space: oneOf([' '], ['  ', '\t']),
      end: oneOf(['\r\n'], ['\n', '\r']),
    })
    .map(({ method, path, version, host, coding, fields, space, end }) => {
      const lines = [`${method}${space}${path} ${version}`, ...[host, coding].filter(Boolean), ...fields];
      const isWhole = end === '\r\n' && space === ' ' && method === method.trim() && !fields.some(isBroken);
      return { text: `${lines.join(end)}${end}${end}`, isWhole };
    });

function isBroken(field: string): boolean {
  return BROKEN.includes(field);
}

/**
 * What comes after an answer and cannot be read is refused, unless that answer is still under way: then the connection just
 * ends. At the hatch no answer is under way for long.
 */
function unrefused(heard: string): string {
  return heard.replace(/(?<=.)HTTP\/1\.1 4\d\d [\w ]+\r\nContent-Length: 0\r\nConnection: close\r\n.*$/s, '');
}

const LAST = 'GET /a HTTP/1.1\r\nHost: foreland.example\r\nConnection: close\r\n\r\n';

describe('who is answered at the hatch', () => {
  it('is answered byte for byte as Node’s server does it, whatever else they ask on that connection', async () => {
    const [hatch, node] = [await openWay(true), await openWay(false)];
    await fc.assert(
      fc.asyncProperty(fc.array(anyRequest(hatch.tag), { minLength: 1, maxLength: 4 }), async (requests) => {
        const asked = requests.map(({ text }) => text).join('') + LAST;
        const [one, other] = [unrefused(await hatch.hear(asked)), unrefused(await node.hear(asked))];
        if (requests.every(({ isWhole }) => isWhole)) expect(one).toBe(other);
        // What was answered before that depends on how far the answers were that stood before it.
        else expect(one.startsWith(other) || other.startsWith(one), `${one}\n--- or ---\n${other}`).toBe(true);
      }),
      { numRuns: 500 },
    );
    // It is the hatch that was compared, not Node with itself.
    expect(hatch.atHatch.length).toBeGreaterThan(200);
  }, 120_000);
});
