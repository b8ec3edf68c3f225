import { Gate } from './gate.ts';
import type { Inner } from './inner.ts';
import { sealedBody } from './page.ts';
import type { Head } from './policy.ts';
import { render } from './render.ts';
import { Reply } from './reply.ts';

/** Few at once, so that whoever tries addresses takes no time from readers or from the desk. */
const AT_ONCE = 2;
const LONGEST_LINE = 40;

/** For one person: nothing keeps it, no search engine lists it, and no other site hears of its address. */
const FOR_ONE: Head = [
  'Cache-Control',
  'no-store, private',
  'X-Robots-Tag',
  'noindex, nofollow, noarchive',
  'Referrer-Policy',
  'no-referrer',
];

type Options = { inner: Inner; publicUrl: string; common: Head };

/** Readers' pages for those who hold a link: made like all others, without a script, and each time anew. */
export class Previews {
  #options: Options;
  #gate = new Gate(AT_ONCE, LONGEST_LINE);

  constructor(options: Options) {
    this.#options = options;
  }

  async find(path: string): Promise<Reply> {
    const { inner, publicUrl, common } = this.#options;
    return this.#gate.through(async () => {
      const { status, ...made } = await render(inner, path, publicUrl, Date.now());
      const { body, policy } = await sealedBody(made);
      const reply = new Reply(status, made.type, [...FOR_ONE, 'Content-Security-Policy', policy, ...common], body);
      await reply.compress();
      return reply;
    });
  }
}

/** What a log may say of an address: whoever reads the log must not be able to open the preview. */
export function withoutToken(path: string): string {
  return path.replace(/^(\/+preview\/+)[^/?]+/i, '$1…');
}
