import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import type { CdnSettings } from './cdn-settings.ts';
import { type Environment, needed, read } from './setting.ts';

export { WrongSetting } from './setting.ts';

/** What an operator may set, and nowhere else. Every setting comes from the environment and is read once, here. */
export type Settings = {
  port: number;
  /** The address to listen on; 0.0.0.0 for every network of the machine. */
  host: string;
  /** The address at which the other instances reach this one. Readers never do. */
  innerHost: string;
  /** Where numbers are read, on `innerHost` and apart from the readers' port; null: nowhere. */
  metricsPort: number | null;
  /** Where the embedded database and uploaded files stand. Absolute. */
  dataDir: string;
  /** The owner's address of a PostgreSQL 18 server; null: the embedded one. Holds a password, never to be printed. */
  databaseUrl: string | null;
  /** What readers type, without a slash at its end. */
  publicUrl: string;
  /** Null: a random one is made and printed. */
  demoPassword: string | null;
  /** For how many seconds readers get the last good copy of a page that cannot be made anew; 0: never. */
  grace: number;
  /** So many processes serve readers and the desk at one port. */
  processes: number;
  /** The caches in front of us that are told what changed; null: none. Holds tokens, never to be printed. */
  cdn: CdnSettings | null;
  pictures: PictureLimits;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
};

/** What a file may be that somebody sends in as a picture. */
export type PictureLimits = { bytes: number; pixels: number; frames: number };

const KEY = Symbol.for('nightdesk.settings');
const shared = globalThis as typeof globalThis & { [KEY]?: Settings };

/** The settings of this process. Shared through the global symbol registry, because Next bundles its own copy of this module. */
export function settings(): Settings {
  shared[KEY] ??= readSettings();
  return shared[KEY];
}

/** A command that knows better than the environment says so once, at its start. */
export function useSettings(chosen: Settings): void {
  shared[KEY] = chosen;
}

/**
 * Reads the settings; an empty one counts as unset. Relative folders start at `from`.
 * @throws WrongSetting with one clear line
 */
export function readSettings(env: Environment = process.env, from: string = process.cwd()): Settings {
  const port = read(env, 'PORT', 3000);
  return {
    port,
    host: read(env, 'HOST', '127.0.0.1'),
    innerHost: read(env, 'NIGHTDESK_INNER_HOST', '127.0.0.1'),
    metricsPort: read(env, 'NIGHTDESK_METRICS_PORT', null),
    dataDir: dataDirIn(env, from),
    databaseUrl: read(env, 'DATABASE_URL', null),
    publicUrl: read(env, 'PUBLIC_URL', `http://localhost:${port}`),
    demoPassword: read(env, 'DEMO_PASSWORD', null),
    processes: read(env, 'WEB_CONCURRENCY', availableParallelism()),
    grace: read(env, 'NIGHTDESK_GRACE', 3_600),
    cdn: cdnIn(env),
    pictures: {
      bytes: read(env, 'NIGHTDESK_PICTURE_MEGABYTES', 100) * 1_000_000,
      pixels: read(env, 'NIGHTDESK_PICTURE_MEGAPIXELS', 64) * 1_000_000,
      frames: read(env, 'NIGHTDESK_PICTURE_FRAMES', 300),
    },
    logLevel: read(env, 'LOG_LEVEL', 'info'),
  };
}

function cdnIn(env: Environment): CdnSettings | null {
  const named = read(env, 'NIGHTDESK_CDN', null);
  if (!named) return null;
  const fastly = named.includes('fastly') && {
    service: needed(env, 'FASTLY_SERVICE'),
    token: needed(env, 'FASTLY_TOKEN'),
    url: read(env, 'FASTLY_URL', 'https://api.fastly.com'),
  };
  const cloudflare = named.includes('cloudflare') && {
    zone: needed(env, 'CLOUDFLARE_ZONE'),
    token: needed(env, 'CLOUDFLARE_TOKEN'),
    url: read(env, 'CLOUDFLARE_URL', 'https://api.cloudflare.com'),
  };
  const varnish = named.includes('varnish') ? needed(env, 'VARNISH_URLS') : [];
  return { fastly: fastly || null, cloudflare: cloudflare || null, varnish };
}

function dataDirIn(env: Environment, from: string): string {
  const given = read(env, 'DATA_DIR', null);
  // Next's bundle has no folder of its own; it always runs in the house.
  const house = import.meta.dirname ? resolve(import.meta.dirname, '..') : process.cwd();
  return given === null ? resolve(house, '.data') : resolve(from, given);
}
