import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import type { z } from 'zod';
import { type AnswerForm, QuestionForm } from './account.ts';
import { LARGEST_HANDED, readHanded } from './handed.ts';
import { answered, WANTED_PATH, WantedForm } from './neighbours.ts';
import { isProved, type Key, PROOF_HEADER, proofOf } from './proof.ts';
import type { AtTheDoor } from './subscriber.ts';

type Door = { /** Host and port. */ address: string; close(): Promise<void> };

/**
 * Where other instances hand on changes that we may not have heard and ask for pages, and an operator asks what is kept. It
 * has a port of its own, apart from the readers' one, and does nothing for who does not hold the key of this newspaper; even
 * then a page that any reader may see can only be forgotten, told of or given.
 */
export async function openDoor(host: string, key: () => Key | null, told: AtTheDoor): Promise<Door> {
  const server = createServer(
    { requestTimeout: 5_000, headersTimeout: 5_000, connectionsCheckingInterval: 1_000 },
    (req, res) => {
      answer(req, res, key(), told).catch(() => res.destroy());
    },
  );
  server.unref();
  const listening = Promise.withResolvers<void>();
  // Processes that share the readers' port would share this one too.
  const at = { port: 0, host, exclusive: true };
  server.once('error', listening.reject).listen(at, () => listening.resolve());
  await listening.promise;
  const { port } = server.address() as AddressInfo;
  return {
    address: `${isIPv6(host) ? `[${host}]` : host}:${port}`,
    async close() {
      const closed = Promise.withResolvers<void>();
      server.close(() => closed.resolve());
      server.closeAllConnections();
      await closed.promise;
    },
  };
}

async function answer(req: IncomingMessage, res: ServerResponse, key: Key | null, told: AtTheDoor): Promise<void> {
  const body = await bodyOf(req);
  const proof = req.headers[PROOF_HEADER];
  if (key && body !== null && req.url === WANTED_PATH && isProved(key, 'wanted', body, proof)) {
    const wanted = WantedForm.parse(JSON.parse(body));
    const given = (await told.give(wanted)) ?? Buffer.alloc(0);
    res.writeHead(200, {
      [PROOF_HEADER]: proofOf(key, 'given', answered(wanted, given)),
      'Content-Length': given.length,
    });
    res.end(given);
    return;
  }
  if (key && body !== null && isProved(key, 'asked', body, proof)) {
    const { mark, target } = QuestionForm.parse(JSON.parse(body));
    const said: z.infer<typeof AnswerForm> = { mark, account: told.account(target) };
    const text = JSON.stringify(said);
    res
      .writeHead(200, { [PROOF_HEADER]: proofOf(key, 'answered', text), 'Content-Type': 'application/json' })
      .end(text);
    return;
  }
  if (!key || body === null || !isProved(key, 'said', body, proof)) {
    res.writeHead(404).end();
    return;
  }
  const { changes, unnumbered } = readHanded(body);
  if (!changes) told.missed();
  else if (changes.length > 0) told.handedOn(changes);
  if (unnumbered.length > 0) told.handedUnnumbered(unnumbered);
  res.writeHead(204, { [PROOF_HEADER]: proofOf(key, 'heard', body) }).end();
}

/** Null if it is longer than anything that is handed on. */
async function bodyOf(req: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of req) {
    length += chunk.length;
    if (length > LARGEST_HANDED) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
