import { connect } from 'node:net';
import { at } from './figures.ts';

/**
 * Asks for one address over and over, on so many connections that stay open, for so many seconds.
 * Usage: node tests/bench/load.ts PORT PATH SECONDS CONNECTIONS; prints one JSON line.
 */
const [port = '3000', path = '/', seconds = '3', connections = '32'] = process.argv.slice(2);
const request = `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept-Encoding: br, gzip\r\n\r\n`;
const END_OF_CHUNKS = Buffer.from('\r\n0\r\n\r\n');
const times: number[] = [];
const until = performance.now() + Number(seconds) * 1_000;
let open = 0;
let size = 0;

function isWhole(answer: Buffer): boolean {
  const headEnd = answer.indexOf('\r\n\r\n');
  if (headEnd < 0) return false;
  const length = /\r\ncontent-length: (\d+)/i.exec(answer.toString('latin1', 0, headEnd))?.[1];
  return length ? answer.length >= headEnd + 4 + Number(length) : answer.subarray(-7).equals(END_OF_CHUNKS);
}

function keepAsking(): void {
  let heard: Buffer[] = [];
  let asked = performance.now();
  const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
  open += 1;
  socket.on('data', (chunk) => {
    heard.push(chunk);
    const answer = Buffer.concat(heard);
    if (!isWhole(answer)) return;
    if (!answer.toString('latin1', 0, 12).endsWith('200')) throw new Error(answer.toString('latin1', 0, 200));
    heard = [];
    size = answer.length;
    const now = performance.now();
    times.push(now - asked);
    asked = now;
    if (now < until) socket.write(request);
    else socket.end();
  });
  socket.on('close', () => {
    open -= 1;
    if (open === 0) report();
  });
}

function report(): void {
  const part = (of: number) => Number(at(times, of).toFixed(2));
  const perSecond = Math.round(times.length / Number(seconds));
  process.stdout.write(`${JSON.stringify({ perSecond, p50: part(0.5), p99: part(0.99), bytes: size })}\n`);
}

for (let nth = 0; nth < Number(connections); nth += 1) keepAsking();
