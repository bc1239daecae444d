import type { Keys } from './keys.js';

/** `dir` holds platform.pub.json, registry.json, `<name>.json` for `self` and every name of `alsoAs`, and shared.json where digests are needed. */
export async function loadKeys(dir: string, self: string, options: { alsoAs?: readonly string[] } = {}): Promise<Keys> {
  throw new Error(`loadKeys ${dir} ${self} ${options.alsoAs?.length}`);
}
