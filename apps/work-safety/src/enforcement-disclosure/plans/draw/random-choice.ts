import { sha256Hex } from '@lianban/crypto';
import { randomBytes } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** 64 bits of the system's own randomness, in hex. */
export const newSeed = (): string => randomBytes(8).toString('hex');

/**
 * `count` of the pool, each as likely as any other, in the order in which they were drawn. The same seed, pool and count
 * always give the same choice: Fisher-Yates over xoroshiro128+, whose state is the first 128 bits of the seed's SHA-256.
 */
export function chooseAtRandom(seed: string, pool: readonly string[], count: number): string[] {
  const random = xoroshiro128plusFromState(stateOf(seed));
  const left = [...pool];
  for (let at = 0; at < Math.min(count, left.length); at += 1) {
    const drawn = uniformInt(random, at, left.length - 1);
    [left[at], left[drawn]] = [left[drawn] as string, left[at] as string];
  }
  return left.slice(0, count);
}

/** The choice once more, from what was recorded of it. */
export function redraw({ seed, pool, chosen }: { seed: string; pool: readonly string[]; chosen: readonly string[] }): string[] {
  return chooseAtRandom(seed, pool, chosen.length);
}

function stateOf(seed: string): number[] {
  const hash = sha256Hex(seed);
  return [0, 8, 16, 24].map((at) => Number.parseInt(hash.slice(at, at + 8), 16) | 0);
}
