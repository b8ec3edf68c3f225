import { Agent, request } from 'node:http';

/** What the newsroom has said so far about the one story. */
export type Truth = {
  /** The version whose publication was answered last. */
  published: number;
  /** False from the answer to its withdrawal until it is begun to be published again. */
  mayBeSeen: boolean;
};

export type Watch = { looked(): number; lies(): string[]; stop(): Promise<void> };

const SECRET = 'Never before its hour';

/**
 * Readers who each keep one connection, ask one page after the other, and note what they may not see: a story that was
 * withdrawn before they asked, a version older than the one that they have seen on this connection, whatever has its hour
 * still before it. Which failures they meet is another matter.
 */
export function beginWatch(url: string, paths: () => string[], truth: Truth, readers: number): Watch {
  const lies: string[] = [];
  let looked = 0;
  let isOver = false;
  const watch = async () => {
    let connection: unknown;
    let seen = new Map<string, number>();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let turn = 0; !isOver; turn += 1) {
      const all = paths();
      const path = all[turn % all.length] ?? '/';
      const { mayBeSeen, published } = truth;
      const answer = await read(url + path, agent).catch(() => null);
      if (!answer) continue;
      looked += 1;
      if (answer.connection !== connection) seen = new Map();
      connection = answer.connection;
      const version = Number(/Turn (\d+)/.exec(answer.body)?.[1] ?? Number.NaN);
      const said = `${path} shows ${answer.status}, turn ${version} (${answer.handling})`;
      if (answer.body.includes(SECRET)) lies.push(`${path} shows what has its hour before it`);
      if (Number.isNaN(version)) continue;
      // Withdrawn when it was asked for, and not yet begun to be published again when the answer was there.
      if (!mayBeSeen && !truth.mayBeSeen && published === truth.published) lies.push(`${said} though it was withdrawn`);
      if (version < (seen.get(path) ?? 0) && version < published) lies.push(`${said} after ${seen.get(path)}`);
      seen.set(path, Math.max(version, seen.get(path) ?? 0));
    }
    agent.destroy();
  };
  const all = Array.from({ length: readers }, watch);
  return {
    looked: () => looked,
    lies: () => lies,
    async stop() {
      isOver = true;
      await Promise.all(all);
    },
  };
}

type Seen = { status: number; body: string; handling: string; connection: unknown };

function read(url: string, agent: Agent): Promise<Seen> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent, timeout: 30_000 }, async (answer) => {
      try {
        let body = '';
        for await (const chunk of answer.setEncoding('utf8')) body += chunk;
        const handling = String(answer.headers['cache-status']);
        resolve({ status: answer.statusCode ?? 0, body, handling, connection: asked.socket });
      } catch (error) {
        reject(error);
      }
    });
    asked.on('timeout', () => asked.destroy(new Error('No answer.')));
    asked.on('error', reject).end();
  });
}
