#!/usr/bin/env node
import { build } from './bootstrap/build.mjs';
import { generateClient } from './bootstrap/generate-client.mjs';
import { install } from './bootstrap/install.mjs';
import { runPinned } from './bootstrap/pinned-node.mjs';
import { Trouble } from './bootstrap/trouble.mjs';

/*
 * Runs on Node 20 with nothing installed. Brings the program into a state in which it can run, and hands over to the
 * pinned Node. Each step costs milliseconds when there is nothing to do.
 */
const NEEDS_BUILD = ['build', 'demo', 'start', 'test'];
/** What these print is read by people; other commands keep stdout for their answer. */
const TALKS = ['build', 'demo', 'dev', 'start', 'test', 'check'];

const [command = '--help'] = process.argv.slice(2);
const say = (line) => (TALKS.includes(command) ? process.stdout : process.stderr).write(`${line}\n`);

process.env.NEXT_TELEMETRY_DISABLED = '1';
try {
  await install(say);
  await generateClient(say);
  if (NEEDS_BUILD.includes(command)) await build(say);
  process.exitCode = await runPinned(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Trouble)) throw error;
  process.stderr.write(`nightdesk: ${error.message}\n`);
  process.exitCode = 1;
}
