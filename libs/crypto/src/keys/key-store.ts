import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ZodType } from 'zod';
import { CryptoError } from '../crypto-error.js';

/** Reads and writes the files of one key directory. A faulty file is named, its content never shown. */
export class KeyStore {
  constructor(readonly dir: string) {}

  has(file: string): boolean {
    return existsSync(join(this.dir, file));
  }

  async read<T>(file: string, schema: ZodType<T>): Promise<T> {
    const text = await readFile(join(this.dir, file), 'utf8').catch(() => {
      throw new CryptoError('CRYPTO.KEY_UNKNOWN', `${join(this.dir, file)} cannot be read`);
    });
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw new CryptoError('CRYPTO.REGISTRY_INVALID', `${join(this.dir, file)} is not a file of this kind`);
    }
  }

  async write(file: string, value: unknown, mode = 0o600): Promise<void> {
    await mkdir(this.dir, { recursive: true, mode: 0o700 });
    const path = join(this.dir, file);
    await writeFile(`${path}.new`, JSON.stringify(value, null, 2) + '\n', { mode });
    await rename(`${path}.new`, path);
  }
}

export const files = {
  platformPublic: 'platform.pub.json',
  platformPrivate: 'platform.json',
  registry: 'registry.json',
  shared: 'shared.json',
  of: (name: string): string => `${name}.json`,
};
