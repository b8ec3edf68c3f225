import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Answer, askFor } from './answer.ts';
import type { Ground } from './ground.ts';
import { type Load, load } from './load.ts';
import { openNewspaper, openNextAlone } from './newspaper.ts';
import { each, type Row, rowOf, rowOfLoads, wanting } from './row.ts';
import type { Running } from './running.ts';
import { openNginx, openStaticNext } from './same-bytes.ts';

const OF_NGINX = 0.7;
const OF_STATIC_NEXT = 25;
/** Next makes its first pages slowly. */
const WARMING = 20;
const LONGEST_SETTLING_MS = 60_000;

type Server = 'edge' | 'nginx' | 'static' | 'alone';
const NAMES: Record<Server, string> = {
  edge: 'article at the edge, gzip',
  nginx: 'the same bytes by nginx, gzip_static',
  static: 'the same page by plain `next start`, static',
  alone: 'the article by Next alone, made for each',
};

const NAMED = Object.keys(NAMES) as Server[];

/** One article by four servers in turn, each with the core to itself while it is asked. */
export async function article({ paper, folder, rounds, seconds, closing }: Ground): Promise<Row[]> {
  const { dataDir, stories } = await paper();
  const { path } = stories[0]!;
  const edge = closing(await openNewspaper(dataDir));
  const answer = await settled(edge, path);
  const nginx = closing(await openNginx(join(folder, 'nginx'), answer));
  const servers: Record<Server, Running> = {
    edge,
    nginx,
    static: closing(await openStaticNext(join(folder, 'static'), answer)),
    alone: closing(await openNextAlone(dataDir)),
  };
  areTheSame(answer, await askFor(nginx.port, '/'));
  const pathOf = (server: Server) => (server === 'edge' || server === 'alone' ? path : '/');
  await holdsWords(servers.static, '/', answer);
  const loads = Object.fromEntries(NAMED.map((name) => [name, [] as Load[]])) as Record<Server, Load[]>;
  for (const name of NAMED) {
    for (let nth = 0; nth < WARMING; nth += 1) await askFor(servers[name].port, pathOf(name));
    await load(servers[name], { seconds, path: pathOf(name) });
  }
  for (let round = 0; round < rounds; round += 1) {
    for (const name of NAMED) loads[name].push(await load(servers[name], { seconds, path: pathOf(name) }));
  }
  areTheSame(answer, await askFor(edge.port, path));
  return [...rowsOf(loads), rowOf('bytes of the article, gzip', 'bytes', [answer.body.length])];
}

function rowsOf(loads: Record<Server, Load[]>): Row[] {
  const perSecond = (server: Server) => loads[server].map((one) => one.perSecond);
  // Where whoever asks is slower than the server, this still tells what the server could.
  const perBusy = (server: Server) => loads[server].map((one) => 1_000_000 / one.busyMicros);
  const to = (server: Server, of = perSecond) => ({
    to: NAMES[server],
    rounds: each(of('edge'), of(server), (a, b) => a / b),
  });
  const edge = (server: Server) => rowOfLoads(`article at the edge, to ${server}`, loads.edge, to(server));
  const busy = (name: Server) => loads[name].map((one) => one.busyPercent);
  const edgeBusy = (server: Server) => {
    const what = `article at the edge, for each second it had the core, to ${server}`;
    return rowOf(what, 'requests/s', perBusy('edge'), { ratio: to(server, perBusy) });
  };
  return [
    ...NAMED.map((name) => rowOfLoads(NAMES[name], loads[name])),
    wanting(edge('nginx'), { atLeast: OF_NGINX }),
    wanting(edge('static'), { atLeast: OF_STATIC_NEXT }),
    edge('alone'),
    ...NAMED.map((name) => rowOf(`of its core, what ${name} had`, '%', busy(name))),
    edgeBusy('nginx'),
    edgeBusy('static'),
  ];
}

/** When the best compression of the page stands, its bytes change no more. */
async function settled({ port }: Running, path: string): Promise<Answer> {
  for (const until = performance.now() + LONGEST_SETTLING_MS; performance.now() < until; ) {
    for (let nth = 0; nth < 4; nth += 1) await askFor(port, path);
    const [one, another] = [await askFor(port, path), await askFor(port, path)];
    if (one.head['cache-status'] === 'Nightdesk; hit' && one.body.equals(another.body)) return another;
  }
  throw new Error(`${path} was not the same twice in a minute.`);
}

/** @throws unless the bytes are the same, and no header is wanting but those about the connection */
function areTheSame(one: Answer, other: Answer): void {
  const isSame = one.body.equals(other.body) && other.head['content-encoding'] === 'gzip';
  if (!isSame) throw new Error(`The article is ${one.body.length} bytes here and ${other.body.length} there.`);
  const wanting = Object.keys(one.head).filter((name) => !(name in other.head) && name !== 'keep-alive');
  if (wanting.length > 0) throw new Error(`The same bytes came without ${wanting}.`);
}

/** All of the article's own text, letter for letter. */
async function holdsWords({ port }: Running, path: string, { body }: Answer): Promise<void> {
  const { body: made } = await askFor(port, path);
  const html = gunzipSync(body).toString('utf8');
  const inside = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  if (!inside || !gunzipSync(made).toString('utf8').includes(inside)) throw new Error('Plain Next shows another page.');
}
