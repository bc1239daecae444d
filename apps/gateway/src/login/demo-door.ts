import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newSecret } from '../session/secret-hash.js';

/**
 * The secret of the demonstration's door for programs, in `KEY_DIR/demo-door.secret`, readable by its owner only; made
 * when it is missing. Undefined outside of the demonstration: then there is no such door.
 */
export async function loadDemoDoorSecret(keyDir: string, demoMode: boolean): Promise<string | undefined> {
  if (!demoMode) return undefined;
  const file = join(keyDir, 'demo-door.secret');
  await mkdir(keyDir, { recursive: true, mode: 0o700 });
  await writeFile(file, newSecret(), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}
