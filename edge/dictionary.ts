import { createHash } from 'node:crypto';
import type { SharedWords } from './encodings.ts';
import { DATA_POLICY, type Head, READER_REFERRER } from './policy.ts';
import { Reply } from './reply.ts';

/** Documents of this site alone (RFC 9842, 2.1): pictures have no words in common with it. */
const USE = 'match="/*", match-dest=("document")';

/** Words that a reader's browser keeps, so that they need not be sent with each page (RFC 9842). */
export class Dictionary implements SharedWords {
  readonly bytes: Buffer;
  readonly digest: Buffer;
  readonly available: string;
  readonly mark: string;
  readonly path: string;
  readonly link: Head;
  readonly reply: Reply;

  constructor(bytes: Buffer, common: Head) {
    this.bytes = bytes;
    this.digest = createHash('sha256').update(bytes).digest();
    this.available = `:${this.digest.toString('base64')}:`;
    this.mark = this.digest.toString('hex').slice(0, 12);
    this.path = `/_frame/${this.digest.toString('hex')}`;
    this.link = ['Link', `<${this.path}>; rel="compression-dictionary"`];
    // The address is the hash of the content. Plain text: nobody is to see it as a page.
    const head = ['Cache-Control', 'public, max-age=31536000, immutable', 'Use-As-Dictionary', USE];
    const careful = ['Content-Security-Policy', DATA_POLICY, ...READER_REFERRER, ...common];
    this.reply = new Reply(200, 'text/plain; charset=utf-8', [...head, ...careful], bytes);
  }
}
