import { createHash } from 'node:crypto';
import { type Head, READER_REFERRER, readerPolicy } from './policy.ts';
import { Reply } from './reply.ts';

type Words = { title: string; text: string };

const WORDS = {
  400: { title: 'This request cannot be read', text: 'The address is not spelled as any address here is.' },
  403: { title: 'This request is refused', text: 'It did not come from a page of this site.' },
  404: { title: 'There is nothing at this address', text: 'It may have been mistyped.' },
  405: { title: 'This cannot be done here', text: 'The page can only be read.' },
  413: { title: 'This is too much at once', text: 'What was sent is larger than what is taken.' },
  414: { title: 'This address is too long', text: 'No address here is nearly as long.' },
  421: { title: 'This is another newspaper', text: 'The request names a host that is not served here.' },
  500: { title: 'Something went wrong here', text: 'The page could not be made. It has been noted; please try again.' },
  503: { title: 'The page cannot be shown just now', text: 'Please try again in a moment.' },
} satisfies Record<number, Words>;
export type PlainStatus = keyof typeof WORDS;

const STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.5 Georgia,serif;max-width:36rem;margin:15vh auto;padding:0 1.25rem}' +
  'h1{font-size:1.75rem;line-height:1.2}small{font:.8125rem ui-monospace,monospace}';
const POLICY = readerPolicy({
  styles: [createHash('sha256').update(STYLE).digest('base64')],
  styleAttributes: [],
  hasSpeculationRules: false,
});

/** An answer of the edge itself, in plain words. The mark is what a reader can name and the log repeats. */
export function plainPage(status: PlainStatus, common: Head, mark?: string): Reply {
  const { title, text } = WORDS[status];
  const noted = mark ? `<p><small>Request ${mark}</small></p>` : '';
  const html =
    `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><style>${STYLE}</style></head>` +
    `<body><main><h1>${title}</h1><p>${text}</p>${noted}</main></body></html>`;
  const head = ['Cache-Control', 'no-store', 'Content-Security-Policy', POLICY, ...READER_REFERRER, ...common];
  if (status === 405) head.push('Allow', 'GET, HEAD');
  if (status === 503) head.push('Retry-After', '2');
  if (mark) head.push('X-Request-Id', mark);
  return new Reply(status, 'text/html; charset=utf-8', head, Buffer.from(html));
}
