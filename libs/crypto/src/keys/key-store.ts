import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import { CryptoError } from '../crypto-error.js';

/** Reads and writes the files of one key directory. A faulty file is named, its content never shown. */
export class KeyStore {
  constructor(readonly dir: string) {}

  has(file: string): boolean {
    return existsSync(join(this.dir, file));
  }

  /** Changes when the file is replaced. */
  stampOf(file: string): string {
    const { mtimeMs, ino, size } = statSync(join(this.dir, file));
    return `${mtimeMs}/${ino}/${size}`;
  }

  /** Throws CRYPTO.KEY_UNKNOWN, CRYPTO.REGISTRY_INVALID naming the file. */
  read<T>(file: string, schema: ZodType<T>): T {
    const path = join(this.dir, file);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      throw new CryptoError('CRYPTO.KEY_UNKNOWN', `${path} cannot be read`);
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw new CryptoError('CRYPTO.REGISTRY_INVALID', `${path} is not a file of this kind`);
    }
  }

  /** Whole and on disk before it has its name. */
  async write(file: string, value: unknown, mode = 0o600): Promise<void> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const path = join(this.dir, file);
    const handle = await open(`${path}.new`, 'w', mode);
    try {
      await handle.writeFile(JSON.stringify(value, null, 2) + '\n');
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(`${path}.new`, path);
  }
}

export const files = {
  platformPublic: 'platform.pub.json',
  platformPrivate: 'platform.json',
  platformHistory: 'platform.history.json',
  registry: 'registry.json',
  shared: 'shared.json',
  of: (name: string): string => `${name}.json`,
};
