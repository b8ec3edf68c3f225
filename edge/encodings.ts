import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Coding = 'br' | 'gzip' | 'identity';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
/** The same few values come from every browser. */
const chosen = new Map<string, Coding>();
const MOST_CHOSEN = 200;
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|application\/(?:javascript|manifest)|image\/svg)/;

export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}

/** By quality 5 a page is ready in a millisecond; 11 costs twenty and saves a tenth, and is for what is read again. */
export function brotli(body: Buffer, quality: 5 | 11): Promise<Buffer> {
  return compressBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}

export function gzipped(body: Buffer): Promise<Buffer> {
  return compressGzip(body, { level: 9 });
}

/** The coding that the client likes best (RFC 9110, 12.5.3), and of equals the smallest. */
export function chooseCoding(accepted: string | undefined): Coding {
  if (!accepted) return 'identity';
  const known = chosen.get(accepted);
  if (known) return known;
  const coding = weigh(accepted);
  if (chosen.size >= MOST_CHOSEN) chosen.clear();
  chosen.set(accepted, coding);
  return coding;
}

function weigh(accepted: string): Coding {
  const weights = new Map(accepted.toLowerCase().split(',').map(readChoice));
  const weight = (...names: string[]) => names.map((name) => weights.get(name)).find((each) => each !== undefined);
  const br = weight('br', '*') ?? 0;
  const gz = weight('gzip', 'x-gzip', '*') ?? 0;
  const plain = weights.get('identity') ?? 0;
  if (br > 0 && br >= gz && br >= plain) return 'br';
  return gz > 0 && gz >= plain ? 'gzip' : 'identity';
}

function readChoice(choice: string): [string, number] {
  const [name = '', ...parameters] = choice.split(';').map((part) => part.trim());
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  const weight = q === undefined ? 1 : Number(q);
  return [name, weight >= 0 && weight <= 1 ? weight : 0];
}
