/** Google, mail programs and social networks lead links through their own address first. */
const THROUGH: { host: RegExp; path: RegExp; name: string }[] = [
  { host: /(^|\.)google\.[a-z.]+$/, path: /^\/url$/, name: 'q' },
  { host: /(^|\.)google\.[a-z.]+$/, path: /^\/url$/, name: 'url' },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /^\//, name: 'url' },
  { host: /^l\.(facebook|instagram)\.com$/, path: /^\/(l\.php)?$/, name: 'u' },
  { host: /^slack-redir\.net$/, path: /^\/link$/, name: 'url' },
];

/** Where a link leads in the end, as far as its address says. */
export function target(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href);
  for (const { host, path, name } of THROUGH) {
    const goes = host.test(url.hostname) && path.test(url.pathname) ? url.searchParams.get(name) : null;
    if (goes) return goes;
  }
  return href;
}
