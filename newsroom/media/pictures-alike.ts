import type { Transaction } from '#platform/database/transaction.ts';

export type NamedPicture = { id: string; name: string };

/** Of 64 bits: what differs in more is another picture. */
const MOST_BITS = 8;
const MOST = 5;

/**
 * Those that look most like a fingerprint, first. Looked for are pictures that agree with it in one of four parts of
 * sixteen bits: all within three bits, and most within eight.
 */
export async function findAlike(tx: Transaction, fingerprint: bigint): Promise<NamedPicture[]> {
  const part = (shift: bigint) => Number((BigInt.asUintN(64, fingerprint) >> shift) & 0xffffn);
  return tx.$queryRaw<NamedPicture[]>`
    SELECT id, name FROM desk.media_asset
    WHERE fingerprint IS NOT NULL
      AND ((fingerprint >> 48 & 65535) = ${part(48n)} OR (fingerprint >> 32 & 65535) = ${part(32n)}
        OR (fingerprint >> 16 & 65535) = ${part(16n)} OR (fingerprint & 65535) = ${part(0n)})
      AND bit_count((fingerprint # ${fingerprint})::bit(64)) <= ${MOST_BITS}
    ORDER BY bit_count((fingerprint # ${fingerprint})::bit(64)), id DESC LIMIT ${MOST}`;
}
