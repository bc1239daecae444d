import { bucketCount } from '@lianban/contracts';

/** Bucket of a row in SQL, by the published rule: first byte of the person's digest modulo 64. */
export const bucketOf = (column: string): string => `(('x' || left(${column}, 2))::bit(8)::int % ${bucketCount})`;

/** Rows that come ordered by `bucket`, one bucket at a time. */
export class ByBucket<T extends { bucket: number }> {
  private waiting: T | undefined;
  private readonly rows: AsyncIterator<T>;

  constructor(rows: AsyncIterable<T>) {
    this.rows = rows[Symbol.asyncIterator]();
  }

  async take(bucket: number): Promise<T[]> {
    const taken: T[] = [];
    for (;;) {
      this.waiting ??= await this.next();
      if (this.waiting === undefined || this.waiting.bucket > bucket) return taken;
      taken.push(this.waiting);
      this.waiting = undefined;
    }
  }

  private async next(): Promise<T | undefined> {
    const { value, done } = await this.rows.next();
    return done ? undefined : value;
  }
}
