import { describe, expect, it } from 'vitest';
import { noteRead } from '#platform/reading.ts';
import { door, openPaper, sendPage, shelf } from './paper.ts';
import { openSocket, say } from './raw-socket.ts';

const get = (path: string, ...headers: string[]) =>
  `GET ${path} HTTP/1.1\r\n${['Host: foreland.example', ...headers].join('\r\n')}\r\n\r\n`;
const WORDS = { '/a': 'A', '/b': 'B', '/c': 'C' };

/** A newspaper whose first page takes as long as the test likes. */
async function openSlow() {
  const slow = door();
  const paper = await openPaper(async (req, res) => {
    noteRead('front');
    if (req.url === '/slow') await slow.wait();
    sendPage(res, `<h1>${req.url}</h1>`);
  });
  return { ...paper, slow };
}

describe('several requests on one connection', () => {
  it('are answered in the order in which they were asked, though the first took longest', async () => {
    const { port, slow } = await openSlow();
    const { send, take } = await openSocket(port);
    send(get('/slow') + get('/b') + get('/a;b') + get('/c'));
    await slow.reached;
    slow.open();
    const answers = await take(4);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 200]);
    expect(answers.map(({ body }) => /<h1>([^<]*)/.exec(body.toString())?.[1])).toMatchObject({
      0: '/slow',
      1: '/b',
      3: '/c',
    });
  });

  it('are answered byte by byte as well', async () => {
    const { port } = await openPaper(shelf(WORDS));
    const { send, take, socket } = await openSocket(port);
    socket.setNoDelay(true);
    for (const letter of get('/a') + get('/b')) send(letter);
    const answers = await take(2);
    expect(answers.map(({ body }) => /<h1>([^<]*)/.exec(body.toString())?.[1])).toEqual(['A', 'B']);
  });

  it('a request that cannot be read is not answered in the place of the one before it', async () => {
    const { port, slow } = await openSlow();
    const { send, untilClosed } = await openSocket(port);
    send(`${get('/slow')}nonsense\r\n\r\n`);
    await slow.reached;
    slow.open();
    const heard = await untilClosed();
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
    expect(heard).toContain('<h1>/slow</h1>');
  });

  it('what is refused for its frame is refused in its turn, and nothing after it is answered', async () => {
    const { port, slow } = await openSlow();
    const { send, untilClosed } = await openSocket(port);
    send(get('/slow') + get('/b', 'Host: evil.example') + get('/c'));
    await slow.reached;
    slow.open();
    const heard = await untilClosed();
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 400']);
  });

  it('a request inside the body of a GET is never answered', async () => {
    const { port, rendered } = await openPaper(shelf(WORDS));
    const inside = get('/b');
    const heard = await say(
      port,
      ['GET /a HTTP/1.1', 'Host: foreland.example', `Content-Length: ${inside.length}`],
      inside + get('/c'),
    );
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
    expect(rendered).toEqual(['/a']);
  });

  it('a body of a form that breaks off while the desk answers ends the connection, and adds no second answer', async () => {
    const { port } = await openPaper((_, res) => {
      res.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': '100' });
      res.write('The first half. ');
    });
    const { send, untilClosed } = await openSocket(port);
    const head = ['POST /admin HTTP/1.1', 'Host: foreland.example', 'Sec-Fetch-Site: same-origin'];
    send(`${[...head, 'Transfer-Encoding: chunked'].join('\r\n')}\r\n\r\n5\r\nferry\r\nzz\r\n`);
    const heard = await untilClosed();
    expect(heard.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200']);
  });
});

describe('a body that waits to be asked for', () => {
  const post = (...headers: string[]) =>
    ['POST /admin HTTP/1.1', 'Host: foreland.example', ...headers, 'Expect: 100-continue', ''].join('\r\n');

  it('is asked for once it is wanted', async () => {
    const { port } = await openPaper(async (req, res) => {
      let body = '';
      for await (const chunk of req) body += String(chunk);
      sendPage(res, `<h1>${body}</h1>`, { 'Content-Length': String(85 + 9 + body.length) });
    });
    const { send, take } = await openSocket(port);
    send(`${post('Sec-Fetch-Site: same-origin', 'Content-Length: 5')}\r\n`);
    expect((await take())[0]?.status).toBe(100);
    send('ferry');
    const [answer] = await take();
    expect(answer?.status).toBe(200);
    expect(answer?.body.toString()).toContain('<h1>ferry</h1>');
  });

  it.each([
    ['from elsewhere', ['Sec-Fetch-Site: cross-site', 'Content-Length: 5'], 403],
    ['too large', ['Sec-Fetch-Site: same-origin', 'Content-Length: 104857600'], 413],
  ])('is never asked for if it is %s', async (_, headers, status) => {
    const { port, rendered } = await openPaper(shelf({}));
    const { send, untilClosed } = await openSocket(port);
    send(`${post(...headers)}\r\n`);
    expect((await untilClosed()).match(/HTTP\/1\.1 \d+/g)).toEqual([`HTTP/1.1 ${status}`]);
    expect(rendered).toEqual([]);
  });

  it('any other expectation is not met', async () => {
    const { port } = await openPaper(shelf(WORDS));
    const heard = await say(port, ['GET /a HTTP/1.1', 'Host: foreland.example', 'Expect: tea', 'Connection: close']);
    expect(heard).toMatch(/^HTTP\/1\.1 417 /);
  });
});
