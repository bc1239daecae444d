import { chunkOf, consumerOf, isKnownPath, paths } from '../evidence-format.js';
import type { EvidencePackage } from '../open-evidence.js';

export interface Difference {
  file: string;
  /** First byte that differs, from 0; null when the file is in one copy only. */
  offset: number | null;
  /** Hex of the two bytes; null past the end of the shorter one, or where the file is missing. */
  here: string | null;
  there: string | null;
}

export interface Comparison {
  /** Of what both parties must hold alike: manifest, chunks, receipts that are in both. Null: every byte is the same. */
  first: Difference | null;
  /** Files that each party makes for itself (directory, key register, receipts of others): the first difference of each. */
  own: readonly Difference[];
  /** How many files were compared byte by byte. */
  compared: number;
}

/** Compares two copies of one version byte by byte, in the order manifest, chunks, receipts. */
export async function compareEvidence(here: EvidencePackage, there: EvidencePackage): Promise<Comparison> {
  const names = [...new Set([...here.names, ...there.names])].filter(isKnownPath);
  const inBoth = (name: string): boolean => here.names.includes(name) && there.names.includes(name);
  const shared = names.filter((name) => name === paths.manifest || chunkOf(name) !== undefined || (consumerOf(name) !== undefined && inBoth(name))).sort(byOrder);
  let first: Difference | null = null;
  for (const name of shared) first ??= await differenceIn(name, here, there);
  const own: Difference[] = [];
  for (const name of names.filter((one) => !shared.includes(one)).sort()) {
    const difference = await differenceIn(name, here, there);
    if (difference) own.push(difference);
  }
  return { first, own, compared: names.filter(inBoth).length };
}

const rankOf = (name: string): number => (name === paths.manifest ? 0 : (chunkOf(name) ?? Number.MAX_SAFE_INTEGER));
const byOrder = (a: string, b: string): number => rankOf(a) - rankOf(b) || (a < b ? -1 : 1);

async function differenceIn(file: string, here: EvidencePackage, there: EvidencePackage): Promise<Difference | null> {
  if (!here.names.includes(file) || !there.names.includes(file)) return { file, offset: null, here: null, there: null };
  const [a, b] = [await here.read(file), await there.read(file)];
  if (a.equals(b)) return null;
  const shorter = Math.min(a.length, b.length);
  let offset = 0;
  while (offset < shorter && a[offset] === b[offset]) offset += 1;
  return { file, offset, here: hexAt(a, offset), there: hexAt(b, offset) };
}

const hexAt = (bytes: Buffer, offset: number): string | null => (offset < bytes.length ? bytes.toString('hex', offset, offset + 1) : null);
