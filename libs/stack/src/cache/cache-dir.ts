import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where built servers are kept between starts and clones: `LIANBAN_CACHE`, else the user's cache folder. */
export function cacheDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env['LIANBAN_CACHE']) return env['LIANBAN_CACHE'];
  return join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'lianban');
}
