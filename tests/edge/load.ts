import { Agent, request } from 'node:http';

export type Load = { answered(): number; stop(): Promise<{ failures: string[] }> };

/** Readers who ask one after the other: half over connections that they keep, half over a new one each time. */
export function beginLoad(url: string, paths: string[], readers: number): Load {
  const keeps = new Agent({ keepAlive: true, maxSockets: readers });
  const failures: string[] = [];
  let answered = 0;
  let isOver = false;
  const read = async (nth: number) => {
    for (let turn = nth; !isOver; turn += 1) {
      const path = paths[turn % paths.length] ?? '/';
      try {
        const status = await statusOf(url + path, nth % 2 ? keeps : undefined);
        if (status !== 200) failures.push(`${path}: ${status}`);
        answered += 1;
      } catch (error) {
        failures.push(`${path}: ${(error as NodeJS.ErrnoException).code ?? error}`);
      }
    }
  };
  const all = Array.from({ length: readers }, (_, nth) => read(nth));
  return {
    answered: () => answered,
    async stop() {
      isOver = true;
      await Promise.all(all);
      keeps.destroy();
      return { failures };
    },
  };
}

function statusOf(url: string, agent: Agent | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { agent: agent ?? false }, (answer) => {
      answer.on('error', reject).on('end', () => resolve(answer.statusCode ?? 0));
      answer.resume();
    });
    asked.on('error', reject).end();
  });
}
