import { availableParallelism } from 'node:os';
import { expect, test } from 'vitest';
import { readSettings, WrongSetting } from '#platform/config.ts';

const complaintOf = (env: Record<string, string>): string => {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof WrongSetting) return error.message;
    throw error;
  }
  return '';
};

test('nothing set is a newspaper at localhost:3000 with its own database', () => {
  const { dataDir, ...rest } = readSettings({});
  expect(dataDir).toMatch(/\.data$/);
  expect(rest).toEqual({
    port: 3000,
    host: '127.0.0.1',
    innerHost: '127.0.0.1',
    metricsPort: null,
    databaseUrl: null,
    publicUrl: 'http://localhost:3000',
    demoPassword: null,
    processes: availableParallelism(),
    grace: 3_600,
    cdn: null,
    pictures: { bytes: 100_000_000, pixels: 64_000_000, frames: 300 },
    logLevel: 'info',
  });
});

test('what is set is honoured, and an empty setting counts as unset', () => {
  const settings = readSettings(
    { PORT: '8080', HOST: '0.0.0.0', DATA_DIR: 'paper', PUBLIC_URL: 'https://Foreland.example/', DEMO_PASSWORD: '' },
    '/srv',
  );
  expect(settings).toMatchObject({ port: 8080, host: '0.0.0.0', dataDir: '/srv/paper', demoPassword: null });
  expect(settings.publicUrl).toBe('https://foreland.example');
});

test.each([
  [{ PORT: 'http' }, 'PORT must be a port number from 1 to 65535, not "http".'],
  [{ PORT: '70000' }, 'PORT must be a port number from 1 to 65535, not "70000".'],
  [{ NIGHTDESK_INNER_HOST: '0.0.0.0' }, 'NIGHTDESK_INNER_HOST must be the one address of this machine'],
  [{ NIGHTDESK_METRICS_PORT: 'on' }, 'NIGHTDESK_METRICS_PORT must be a port number from 1 to 65535, not "on".'],
  [{ NIGHTDESK_GRACE: '1h' }, 'NIGHTDESK_GRACE must be a number of seconds from 0 to 86400, not "1h".'],
  [{ NIGHTDESK_GRACE: '90000' }, 'NIGHTDESK_GRACE must be a number of seconds'],
  [{ NIGHTDESK_PICTURE_MEGAPIXELS: '0' }, 'NIGHTDESK_PICTURE_MEGAPIXELS must be a number of megapixels'],
  [{ NIGHTDESK_CDN: 'akamai' }, 'NIGHTDESK_CDN must be a list of fastly, cloudflare and varnish, not "akamai".'],
  [{ NIGHTDESK_CDN: 'varnish' }, 'VARNISH_URLS must be addresses such as http://10.0.0.5:6081'],
  [{ NIGHTDESK_CDN: 'fastly', FASTLY_SERVICE: 'SU1Z0isxPaozGVKXdv0eY' }, 'FASTLY_TOKEN must be a token of Fastly'],
  [{ PUBLIC_URL: 'foreland.example' }, 'PUBLIC_URL must be an address'],
  [{ PUBLIC_URL: 'https://foreland.example/news' }, 'PUBLIC_URL must be an address'],
  [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL must be an address'],
  [{ HOST: 'a b' }, 'HOST must be'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be a level'],
])('a wrong setting gets one clear line: %o', (env, line) => {
  const complaint = complaintOf(env as unknown as Record<string, string>);
  expect(complaint).toContain(line);
  expect(complaint).not.toContain('\n');
});

test('a complaint never repeats a password', () => {
  expect(complaintOf({ DATABASE_URL: 'mysql://nour:sesame@db/paper' })).toMatch(/^DATABASE_URL must be/);
  expect(complaintOf({ DATABASE_URL: 'mysql://nour:sesame@db/paper' })).not.toContain('sesame');
  expect(complaintOf({ DEMO_PASSWORD: 'sesame' })).not.toContain('sesame');
  const token = { NIGHTDESK_CDN: 'cloudflare', CLOUDFLARE_ZONE: 'a1b2', CLOUDFLARE_TOKEN: 'sesame' };
  expect(complaintOf(token)).toMatch(/^CLOUDFLARE_TOKEN must be/);
  expect(complaintOf(token)).not.toContain('sesame');
});
