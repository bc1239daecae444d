import { canonicalJson } from '@lianban/crypto';
import type { ZodType } from 'zod';
import type { EvidencePackage } from '../open-evidence.js';
import type { Faults } from './verdict.js';

/** A file's bytes; a missing one is a fault, and so is one that cannot be read. */
export async function readBytes(pack: EvidencePackage, path: string, faults: Faults): Promise<Buffer | undefined> {
  if (!pack.names.includes(path)) {
    faults.add('FILE_MISSING', path, `缺少 ${path}`);
    return undefined;
  }
  try {
    return await pack.read(path);
  } catch (error) {
    faults.add('FILE_UNREADABLE', path, `${path} 读不出来：${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
}

/** A JSON file in its one text: any other text of the same value, and any member too many, is a fault. */
export async function readDocument<T>(pack: EvidencePackage, path: string, schema: ZodType<T>, faults: Faults): Promise<{ value: T; bytes: Buffer } | undefined> {
  const bytes = await readBytes(pack, path, faults);
  if (!bytes) return undefined;
  const value = parsed(bytes, schema);
  if (value === undefined) {
    faults.add('FILE_MALFORMED', path, `${path} 的内容不是规定的格式`);
    return undefined;
  }
  return { value, bytes };
}

function parsed<T>(bytes: Buffer, schema: ZodType<T>): T | undefined {
  try {
    const result = schema.safeParse(JSON.parse(bytes.toString('utf8')));
    return result.success && bytes.equals(Buffer.from(canonicalJson(result.data), 'utf8')) ? result.data : undefined;
  } catch {
    return undefined;
  }
}
