import { promisify } from 'node:util';
import { type BrotliOptions, brotliCompress, constants, gzip, type ZstdOptions, zstdCompress } from 'node:zlib';

/** `dcb` and `dcz` are Brotli and Zstandard with a dictionary that the reader has (RFC 9842). */
export type Coding = 'br' | 'gzip' | 'zstd' | 'dcb' | 'dcz' | 'identity';

/** Words that the reader has already, and by what they are known. */
export type SharedWords = {
  readonly bytes: Buffer;
  /** Their SHA-256, as it stands at the head of what was compressed with them. */
  readonly digest: Buffer;
  /** What a browser that has them says in Available-Dictionary: a byte sequence of RFC 9651. */
  readonly available: string;
  /** What tags say of them. */
  readonly mark: string;
};

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);
const compressZstd = promisify(zstdCompress);
/** RFC 9842, 4 and 5; the second is a frame of Zstandard that who does not know it skips, of 32 bytes. */
const DCB = Buffer.from('ff444342', 'hex');
const DCZ = Buffer.from('5e2a4d1820000000', 'hex');
const COMPRESSIBLE =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|application\/(?:javascript|manifest)|image\/svg)/;

export function isCompressible(type: string): boolean {
  return COMPRESSIBLE.test(type);
}

type Quality = 5 | 11;

/** By quality 5 a page is ready in a millisecond; 11 costs twenty and saves a tenth, and is for what is read again. */
export function brotli(body: Buffer, quality: Quality): Promise<Buffer> {
  return compressBrotli(body, brotliOptions(body, quality));
}

export function gzipped(body: Buffer): Promise<Buffer> {
  return compressGzip(body, { level: 9 });
}

export function zstandard(body: Buffer): Promise<Buffer> {
  return compressZstd(body, zstandardOptions(body));
}

export async function brotliWith({ bytes, digest }: SharedWords, body: Buffer, quality: Quality): Promise<Buffer> {
  // Node 24 knows the option; its types do not yet.
  const options: BrotliOptions & { dictionary: Buffer } = { ...brotliOptions(body, quality), dictionary: bytes };
  return Buffer.concat([DCB, digest, await compressBrotli(body, options)]);
}

export async function zstandardWith({ bytes, digest }: SharedWords, body: Buffer): Promise<Buffer> {
  return Buffer.concat([DCZ, digest, await compressZstd(body, { ...zstandardOptions(body), dictionary: bytes })]);
}

function brotliOptions(body: Buffer, quality: Quality): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  };
}

/** The best that all readers' programs read: beyond 19 the windows grow, which a page never fills. */
function zstandardOptions(body: Buffer): ZstdOptions {
  return { params: { [constants.ZSTD_c_compressionLevel]: 19 }, pledgedSrcSize: body.length };
}
