import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { databaseAddresses } from '#platform/database/addresses.ts';

/** The writing room in a process that is killed and started again at one address, that of a server whose pages are loaded. */
export class KillableRoom {
  #child: ChildProcess | undefined;
  readonly #port: string;

  constructor(url: string) {
    this.#port = new URL(url).port;
  }

  async start(): Promise<void> {
    const own = { LOG_LEVEL: 'error', PORT: this.#port, ADDRESSES: JSON.stringify(databaseAddresses()) };
    const child = spawn(process.execPath, [join(import.meta.dirname, 'writing-server.ts')], {
      env: { ...process.env, ...own },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    await new Promise<void>((ready, fail) => {
      child.stdout.once('data', () => ready());
      child.once('exit', (code) => fail(new Error(`The writing room left with ${code}.`)));
    });
  }

  /** `kill -9`; resolves when the process is gone. */
  async kill(): Promise<void> {
    const child = this.#child;
    const gone = new Promise((done) => child?.once('exit', done));
    child?.kill('SIGKILL');
    await gone;
  }
}
