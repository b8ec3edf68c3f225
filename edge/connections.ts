import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** Who is connected, and the bytes that went out to them: the system counts these, so that answers need not. */
export class Connections {
  #open = new Set<Socket>();
  #closedBytes = 0;
  #accepted = 0;

  constructor(server: Server) {
    server.on('connection', (socket: Socket) => {
      this.#open.add(socket);
      this.#accepted += 1;
      socket.once('close', () => {
        this.#open.delete(socket);
        this.#closedBytes += sent(socket);
      });
    });
  }

  get open(): number {
    return this.#open.size;
  }

  get accepted(): number {
    return this.#accepted;
  }

  /** With heads, and to the desk too. */
  get bytesSent(): number {
    let bytes = this.#closedBytes;
    for (const socket of this.#open) bytes += sent(socket);
    return bytes;
  }
}

/** What still waits to be taken was not sent. */
function sent({ bytesWritten, writableLength }: Socket): number {
  return Math.max(0, bytesWritten - writableLength);
}
