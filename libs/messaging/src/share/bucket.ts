import { bucketCount } from '@lianban/contracts';

/** Bucket of a person, or of a record: first byte of the digest modulo 64. */
export function bucketOf(idDigest: string): number {
  return Number.parseInt(idDigest.slice(0, 2), 16) % bucketCount;
}

/** The same in SQL over a column of hex digests. */
export function bucketSql(column: string): string {
  return `(('x' || left(${column}, 2))::bit(8)::int % ${bucketCount})`;
}
