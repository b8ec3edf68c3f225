import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Patience } from './patience.ts';

/** What of the answers was handed to the system, in bytes, and since when no more of it was. */
type Taking = { delivered: number; since: number };

/**
 * Hangs up on who takes an answer so slowly that it never ends. Silence alone does not find them: one byte a minute is no
 * silence. A sweep over the connections costs readers nothing, where a timer for each answer would cost all of them.
 */
export function hurryTakers(server: Server, { takingMs, checkMs }: Patience): void {
  const waiting = new Map<Socket, Taking | null>();
  server.on('connection', (socket) => {
    waiting.set(socket, null);
    socket.once('close', () => waiting.delete(socket));
  });
  const sweep = () => {
    for (const [socket, taking] of waiting) {
      const next = lookAt(socket, taking, performance.now());
      if (next && performance.now() - next.since > takingMs) socket.destroy();
      else waiting.set(socket, next);
    }
  };
  const timer = setInterval(sweep, checkMs).unref();
  server.once('close', () => clearInterval(timer));
}

function lookAt(socket: Socket, before: Taking | null, now: number): Taking | null {
  if (socket.writableLength === 0) return null;
  const delivered = socket.bytesWritten - socket.writableLength;
  return before?.delivered === delivered ? before : { delivered, since: now };
}
