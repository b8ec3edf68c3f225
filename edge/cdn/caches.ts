import type { CdnSettings } from '#platform/cdn-settings.ts';
import { call, NotTold } from './call.ts';

/** `soft`: what is kept under the keys is not true any more; `hard`: it may be shown to nobody again. */
export type Purge = { keys: string[]; how: 'soft' | 'hard' };

/** A cache in front of us that takes purges. */
export type Cache = {
  /** Under which its place in the log of changes is remembered. */
  name: string;
  /** So many keys it takes in one call. */
  most: number;
  /** @throws NotTold */
  purge(purge: Purge): Promise<void>;
};

export function cachesIn({ fastly, cloudflare, varnish }: CdnSettings): Cache[] {
  return [
    ...(fastly ? [fastlyAt(fastly)] : []),
    ...(cloudflare ? [cloudflareAt(cloudflare)] : []),
    ...varnish.map(varnishAt),
  ];
}

/** https://www.fastly.com/documentation/reference/api/purging/: 256 keys in a batch. */
function fastlyAt({ service, token, url }: NonNullable<CdnSettings['fastly']>): Cache {
  return {
    name: `fastly ${service}`,
    most: 256,
    async purge({ keys, how }) {
      const softly: Record<string, string> = how === 'soft' ? { 'Fastly-Soft-Purge': '1' } : {};
      const headers = { 'Fastly-Key': token, 'Surrogate-Key': keys.join(' '), Accept: 'application/json', ...softly };
      await call(`${url}/service/${service}/purge`, { method: 'POST', headers });
    },
  };
}

/**
 * https://developers.cloudflare.com/cache/how-to/purge-cache/: 100 tags in a call. It knows no soft purge: what is named
 * is gone.
 */
function cloudflareAt({ zone, token, url }: NonNullable<CdnSettings['cloudflare']>): Cache {
  return {
    name: `cloudflare ${zone}`,
    most: 100,
    async purge({ keys }) {
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const body = JSON.stringify({ tags: keys });
      const answer = await call(`${url}/client/v4/zones/${zone}/purge_cache`, { method: 'POST', headers, body });
      if (!saysSuccess(answer)) throw new NotTold('It did not say that it was done.');
    },
  };
}

/**
 * As docs/guides/behind-varnish.vcl takes it. PURGE and not BAN, which not every program on the way knows for a method; what it means is
 * for the VCL to say.
 */
function varnishAt(url: string): Cache {
  return {
    name: `varnish ${url}`,
    most: 100,
    async purge({ keys, how }) {
      await call(`${url}/`, { method: 'PURGE', headers: { 'Surrogate-Key': keys.join(' '), 'Nightdesk-Purge': how } });
    },
  };
}

function saysSuccess(answer: string): boolean {
  try {
    return (JSON.parse(answer) as { success?: unknown } | null)?.success === true;
  } catch {
    return false;
  }
}
