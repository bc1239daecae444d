import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Draws for one loan of the demonstration: the same index gives the same draws at every start. */
export class Draw {
  private readonly generator;

  constructor(index: number) {
    this.generator = xoroshiro128plus(Math.imul(index + 1, 0x85ebca6b));
    uniformInt(this.generator, 0, 1);
  }

  /** An integer from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return uniformInt(this.generator, low, high);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.int(0, from.length - 1)] as T;
  }

  /** True in about `percent` of 100 draws. */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent;
  }
}
