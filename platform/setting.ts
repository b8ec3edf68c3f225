import { z } from 'zod';

/** A setting is wrong: the message is one line for the operator, without any secret. */
export class WrongSetting extends Error {
  override name = 'WrongSetting';
}

export type Environment = Record<string, string | undefined>;

const whole = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((number) => number >= from && number <= to);
const Port = whole(1, 65_535);
const PublicUrl = z
  .string()
  .regex(/^https?:\/\/[^/?#@\s\\]+\/?$/)
  .refine((url) => URL.canParse(url))
  .transform((url) => new URL(url).origin);
const Host = z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/);
/** Not every network at once: it is what the others are told to call. */
const OneHost = Host.refine((host) => host !== '0.0.0.0' && host !== '::');
const Seconds = whole(0, 86_400);
const Several = whole(1, 64);
const Thousands = whole(1, 10_000);
const ServerUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !new URL(url).username)
  .transform((url) => url.replace(/\/$/, ''));
const list = <T extends z.ZodType<string, string>>(of: T) =>
  z
    .string()
    .transform((text) => text.split(',').map((each) => each.trim()))
    .pipe(z.array(of).min(1));
const Token = z.string().regex(/^[\x21-\x7e]{8,200}$/);
const Id = z.string().regex(/^[A-Za-z0-9]{1,64}$/);
const DatabaseUrl = z.url({ protocol: /^postgres(ql)?$/ });

const SHAPES = {
  PORT: [Port, 'a port number from 1 to 65535'],
  HOST: [Host, 'a host name or an IP address to listen on'],
  NIGHTDESK_INNER_HOST: [OneHost, 'the one address of this machine that others reach, such as 10.0.0.7'],
  NIGHTDESK_METRICS_PORT: [Port, 'a port number from 1 to 65535'],
  DATA_DIR: [z.string().regex(/^[^\0\r\n]+$/), 'the path of a folder'],
  DATABASE_URL: [DatabaseUrl, 'an address such as postgresql://user:password@host:5432/name'],
  PUBLIC_URL: [PublicUrl, 'an address such as https://news.example, without a path'],
  DEMO_PASSWORD: [z.string().min(8).max(128), 'a password of 8 to 128 characters'],
  WEB_CONCURRENCY: [Several, 'a number of processes from 1 to 64'],
  NIGHTDESK_GRACE: [Seconds, 'a number of seconds from 0 to 86400'],
  NIGHTDESK_CDN: [list(z.enum(['fastly', 'cloudflare', 'varnish'])), 'a list of fastly, cloudflare and varnish'],
  FASTLY_SERVICE: [Id, 'the id of a service of Fastly'],
  FASTLY_TOKEN: [Token, 'a token of Fastly that may purge'],
  FASTLY_URL: [ServerUrl, 'the address of the API of Fastly'],
  CLOUDFLARE_ZONE: [Id, 'the id of a zone of Cloudflare'],
  CLOUDFLARE_TOKEN: [Token, 'a token of Cloudflare that may purge'],
  CLOUDFLARE_URL: [ServerUrl, 'the address of the API of Cloudflare'],
  VARNISH_URLS: [list(ServerUrl), 'addresses such as http://10.0.0.5:6081, with commas between them'],
  NIGHTDESK_PICTURE_MEGABYTES: [whole(1, 2_000), 'a number of megabytes from 1 to 2000'],
  NIGHTDESK_PICTURE_MEGAPIXELS: [Thousands, 'a number of megapixels from 1 to 10000'],
  NIGHTDESK_PICTURE_FRAMES: [Thousands, 'a number of frames from 1 to 10000'],
  LOG_LEVEL: [z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'a level such as info or debug'],
} as const;
/** Their values are not repeated in a complaint. */
const SECRET = new Set<string>(['DATABASE_URL', 'DEMO_PASSWORD', 'FASTLY_TOKEN', 'CLOUDFLARE_TOKEN']);

type Name = keyof typeof SHAPES;

/** The setting as its shape has it, or what stands for it if it is not set. @throws WrongSetting */
export function read<N extends Name, D>(env: Environment, name: N, fallback: D): z.output<(typeof SHAPES)[N][0]> | D {
  const given = env[name]?.trim();
  if (!given) return fallback;
  const [shape, wanted] = SHAPES[name];
  const parsed = shape.safeParse(given);
  if (parsed.success) return parsed.data as z.output<(typeof SHAPES)[N][0]>;
  const but = SECRET.has(name) ? '' : `, not ${JSON.stringify(given.slice(0, 80))}`;
  throw new WrongSetting(`${name} must be ${wanted}${but}.`);
}

/** What nothing can be said to a cache without. @throws WrongSetting also if it is not set */
export function needed<N extends Name>(env: Environment, name: N): z.output<(typeof SHAPES)[N][0]> {
  const given = read(env, name, null);
  if (given === null)
    throw new WrongSetting(`${name} must be ${SHAPES[name][1]}: NIGHTDESK_CDN says that there is one.`);
  return given as z.output<(typeof SHAPES)[N][0]>;
}
