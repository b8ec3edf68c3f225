import { spawn } from 'node:child_process';
import { whenNpmGoes } from './npm-above.mjs';
import { ROOT } from './places.mjs';
import { Trouble } from './trouble.mjs';

/** Runs a program in the project and keeps its words for the case that it fails. */
export function run(program, args, { env = {}, failed }) {
  return new Promise((resolve, reject) => {
    const shell = process.platform === 'win32';
    const child = spawn(program, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
      shell,
    });
    let words = '';
    const keep = (chunk) => {
      words = (words + chunk).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const watching = whenNpmGoes(() => child.kill());
    child.on('error', (error) => reject(new Trouble(`${failed}: ${error.message}`)));
    child.on('close', (code, signal) => {
      clearInterval(watching);
      if (code === 0) return resolve();
      reject(new Trouble(`${failed} (${signal ?? `code ${code}`}).\n${shorten(words)}`));
    });
  });
}

/** Tells what takes long, and how long it took. */
export async function timed(say, what, work) {
  const from = Date.now();
  say(`${what} …`);
  await work();
  say(`  done in ${((Date.now() - from) / 1000).toFixed(1)} s`);
}

/** npm explains all its options after each failure. */
function shorten(words) {
  const lines = words
    .trim()
    .split('\n')
    .filter((line) => !line.startsWith('npm warn'));
  const usage = lines.findIndex((line) => /^npm error Usage:/.test(line));
  return lines.slice(0, usage === -1 ? undefined : usage).join('\n');
}
