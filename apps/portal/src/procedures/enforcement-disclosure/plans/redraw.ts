import type { PlanDraw } from '@lianban/contracts';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/**
 * The choice worked out again, apart from the service that made it: Fisher-Yates over xoroshiro128+, whose state is the
 * first 128 bits of the seed's SHA-256. What was recorded of a draw is all it takes.
 */
export async function redraw({ seed, pool, count }: { seed: string; pool: readonly string[]; count: number }): Promise<string[]> {
  const hash = new DataView(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(seed)));
  const random = xoroshiro128plusFromState([0, 4, 8, 12].map((at) => hash.getInt32(at)));
  const left = [...pool];
  for (let at = 0; at < Math.min(count, left.length); at += 1) {
    const drawn = uniformInt(random, at, left.length - 1);
    [left[at], left[drawn]] = [left[drawn] as string, left[at] as string];
  }
  return left.slice(0, count);
}

export async function isReproduced({ seed, pool, chosen }: Pick<PlanDraw, 'seed' | 'pool' | 'chosen'>): Promise<boolean> {
  const again = await redraw({ seed, pool, count: chosen.length });
  return again.length === chosen.length && again.every((one, index) => one === chosen[index]);
}
