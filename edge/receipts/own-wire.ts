import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import { duplexPair } from 'node:stream';
import { readTarget } from '../target.ts';
import { openWire } from '../wire.ts';

export type OwnAnswer = {
  status: number;
  etag: string | undefined;
  location: string | undefined;
  /** When the whole of it was there, by the clock that was given. */
  at: number;
  body: Buffer;
};

const ANSWER_WITHIN_MS = 10_000;

/**
 * A way by which an instance asks itself, as its readers do: HTTP in bytes, through the parser, the checks and the answering
 * of the readers' port. The port itself cannot be asked, for several processes share it and any of them may answer. What
 * goes through here leaves no process, so there is no other port that could be found by somebody else.
 */
export class OwnWire {
  #server: ReturnType<typeof openWire>['server'];
  #host: string;
  #now: () => number;

  constructor(handle: (req: IncomingMessage, res: ServerResponse) => void, publicUrl: string, now: () => number) {
    this.#server = openWire({ handle }).server;
    this.#host = new URL(publicUrl).host;
    this.#now = now;
  }

  /** @param path as the newspaper writes it. Rejects if no answer comes in time. */
  async ask(path: string, leaving: AbortSignal): Promise<OwnAnswer> {
    const { promise, resolve, reject } = Promise.withResolvers<OwnAnswer>();
    const req = request({
      path: spelled(path),
      // Plain bytes, because they are looked into; the codings are made before any of them is sent.
      headers: { host: this.#host, 'accept-encoding': 'identity' },
      createConnection: () => this.#connect(),
      signal: AbortSignal.any([leaving, AbortSignal.timeout(ANSWER_WITHIN_MS)]),
    });
    req.on('error', reject);
    req.on('response', async (res) => {
      try {
        const chunks: Buffer[] = [];
        for await (const chunk of res) chunks.push(chunk as Buffer);
        const at = this.#now();
        const { etag, location } = res.headers;
        resolve({ status: res.statusCode ?? 0, etag, location, at, body: Buffer.concat(chunks) });
      } catch (error) {
        reject(error);
      }
    });
    req.end();
    return promise;
  }

  #connect() {
    const [here, there] = duplexPair();
    this.#server.emit('connection', there);
    return here;
  }
}

/** As it stands in a request and as pages are kept: in the one spelling that is answered. */
export function spelled(path: string): string {
  const target = readTarget(encodeURI(path));
  return target.kind === 'moved' ? target.to : encodeURI(path);
}
