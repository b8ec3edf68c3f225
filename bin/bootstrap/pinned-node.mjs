import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter } from 'node:path';
import { whenNpmGoes } from './npm-above.mjs';
import { inRoot, readJson } from './places.mjs';
import { Trouble } from './trouble.mjs';

/** The npm package `node` brings the real binary. The version stands in package.json and nowhere else. */
export const PINNED_VERSION = readJson(inRoot('package.json')).dependencies.node;
export const PINNED_NODE = inRoot('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/**
 * Runs the commands with the pinned Node and gives their exit code. The child holds the other end of a pipe: when this
 * process goes, however it goes, the pipe closes and the child leaves too.
 */
export function runPinned(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(PINNED_NODE, [inRoot('bin/commands/nightdesk.ts'), ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'pipe'],
      env: { ...process.env, ...modeOf(args[0]), PATH: pathWithPinned(), NIGHTDESK_LAUNCHED: '1' },
    });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGUSR2']) process.on(signal, () => child.kill(signal));
    whenNpmGoes(() => child.stdio[3].destroy());
    child.on('error', (error) => reject(new Trouble(`Node ${PINNED_VERSION} does not run here: ${error.message}`)));
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
}

/** What Next and React ask for before anything else runs. The tests choose for themselves. */
function modeOf(command) {
  if (command === 'test' || command === 'check') return {};
  return { NODE_ENV: command === 'dev' ? 'development' : 'production' };
}

/** Programs that the commands start find the pinned Node first, too. */
function pathWithPinned() {
  return [inRoot('node_modules/node/bin'), inRoot('node_modules/.bin'), process.env.PATH].join(delimiter);
}
