import { type DestinationStream, type Logger, pino } from 'pino';
import { readSettings, WrongSetting } from './config.ts';

const SECRETS = ['password', 'token', 'secret', 'cookie', 'authorization', 'setCookie', '"set-cookie"', 'demoPassword'];
const PLACES = ['', '*.', '*.*.', '*.*.*.'];
const redact = {
  paths: SECRETS.flatMap((name) =>
    PLACES.map((place) => (name.startsWith('"') ? `${place}[${name}]`.replace('.[', '[') : place + name)),
  ),
  censor: '[hidden]',
};
const PASSWORD_IN_ADDRESS = /\b([a-z][a-z+]*:\/\/[^\s:@/"]*):[^\s@/"]+@/g;
const LEVELS: Record<number, string> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

/** One entry, one line: JSON for machines, and words where a person looks on. All of it goes to stderr. */
export function makeLog(out: { write(line: string): unknown; isTTY?: boolean }, level: string): Logger {
  const destination: DestinationStream = {
    write(json: string) {
      const safe = json.replace(PASSWORD_IN_ADDRESS, '$1:[hidden]@');
      out.write(`${escapeMarks(out.isTTY ? asWords(JSON.parse(safe)) : safe.trimEnd())}\n`);
    },
  };
  return pino({ level, redact, base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

type Entry = { level: number; time: string; msg?: string; err?: { stack?: string; message?: string } } & Record<
  string,
  unknown
>;

function asWords({ level, time, msg, err, pid: _, ...rest }: Entry): string {
  const details = Object.entries(rest).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
  const fault = err ? [err.stack ?? err.message ?? JSON.stringify(err)] : [];
  const words = [time.slice(11, 19), (LEVELS[level] ?? String(level)).padEnd(5), msg ?? '', ...details, ...fault];
  return words.join(' ');
}

/** Line ends and control characters in what people wrote must not look like another entry, or steer the terminal. */
function escapeMarks(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, (mark) => {
    return `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function levelOf(env: NodeJS.ProcessEnv): string {
  try {
    return readSettings(env).logLevel;
  } catch (error) {
    if (error instanceof WrongSetting) return 'info';
    throw error;
  }
}

const KEY = Symbol.for('nightdesk.log');
const shared = globalThis as typeof globalThis & { [KEY]?: Logger };
shared[KEY] ??= makeLog(process.stderr, levelOf(process.env));

export const log: Logger = shared[KEY];
