import cluster from 'node:cluster';
import { Socket } from 'node:net';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** The launcher's end of this pipe closes when the launcher has gone, however it went. */
const LAUNCHER = 3;
const IMPATIENT_MS = 2_000;

let leaving: Promise<void> | undefined;

/** Resolves when somebody asks the program to leave: Ctrl-C, a signal, or the end of the process that launched it. */
export function untilAskedToLeave(): Promise<void> {
  leaving ??= new Promise((resolve) => {
    let asked = 0;
    const ask = () => {
      if (asked === 0) asked = Date.now();
      // One Ctrl-C arrives twice, from the terminal and through the launcher; a later one means it.
      else if (Date.now() - asked > IMPATIENT_MS) process.exit(130);
      resolve();
    };
    // A terminal's Ctrl-C reaches all processes of a crew; the first of them tells the others when it is their turn.
    for (const signal of SIGNALS) process.on(signal, cluster.isWorker && signal !== 'SIGTERM' ? () => undefined : ask);
    if (process.env.NIGHTDESK_LAUNCHED) watchLauncher(ask);
  });
  return leaving;
}

function watchLauncher(then: () => void): void {
  // Programs that this one starts have another parent.
  delete process.env.NIGHTDESK_LAUNCHED;
  const pipe = new Socket({ fd: LAUNCHER });
  pipe.on('error', () => undefined);
  pipe.on('close', then);
  pipe.resume();
  pipe.unref();
}
