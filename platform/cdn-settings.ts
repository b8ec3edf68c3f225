/** What is needed to say to a cache in front of us what has changed. Tokens are never printed. */
export type CdnSettings = {
  fastly: { service: string; token: string /** Of the API, without a slash at its end. */; url: string } | null;
  cloudflare: { zone: string; token: string; url: string } | null;
  /** Where each Varnish is reached. */
  varnish: string[];
};
