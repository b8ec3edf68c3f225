/** One header after the other, as `writeHead` takes them: name, value, name, value. */
export type Head = string[];

const PERMISSIONS = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');
const TWO_YEARS = 63_072_000;

/** What every answer carries, whatever it is. */
export function commonHead(publicUrl: string): Head {
  const head = [
    'X-Content-Type-Options',
    'nosniff',
    'Permissions-Policy',
    PERMISSIONS,
    'Cross-Origin-Opener-Policy',
    'same-origin',
    'X-Frame-Options',
    'DENY',
  ];
  // RFC 6797, 7.2: not over plain HTTP, where it means nothing. Other hosts of the domain are not ours to promise for.
  if (publicUrl.startsWith('https:')) head.push('Strict-Transport-Security', `max-age=${TWO_YEARS}`);
  return head;
}

export const READER_REFERRER: Head = ['Referrer-Policy', 'strict-origin-when-cross-origin'];
/** Not `no-referrer`: a browser then sends `Origin: null` with the desk's forms, and they are refused. */
export const DESK_REFERRER: Head = ['Referrer-Policy', 'same-origin'];

/** What a document contains that its policy must allow, and nothing more. Hashes are in base64, of SHA-256. */
export type Inlined = { styles: Iterable<string>; styleAttributes: Iterable<string>; hasSpeculationRules: boolean };

/**
 * No script runs on a reader's page. `'inline-speculation-rules'` allows a block of rules, which is data, and no script
 * at all; without the word Chromium refuses the block and says so in the console.
 */
export function readerPolicy({ styles, styleAttributes, hasSpeculationRules }: Inlined): string {
  const attributes = sources(styleAttributes);
  return [
    "default-src 'none'",
    `script-src ${hasSpeculationRules ? "'inline-speculation-rules'" : "'none'"}`,
    `style-src ${sources(styles) || "'none'"}`,
    ...(attributes ? [`style-src-attr 'unsafe-hashes' ${attributes}`] : []),
    "img-src 'self' data:",
    "media-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    // For the dictionary alone, which browsers fetch by themselves (RFC 9842); there is no script that could connect.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function sources(hashes: Iterable<string>): string {
  return [...new Set(hashes)].map((hash) => `'sha256-${hash}'`).join(' ');
}

/** For answers that are no documents: if a browser is brought to show one, it may load and run nothing. */
export const DATA_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Next finds the nonce in the request's own policy header and stamps it on its scripts. Styles need 'unsafe-inline':
 * positioned menus and the editor set style attributes, and with CSS inlined Next writes style elements without a nonce
 * when it moves from page to page.
 */
export function deskPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
