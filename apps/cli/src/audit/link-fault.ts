import type { Signature } from '@lianban/contracts';
import { canonicalJson } from '@lianban/crypto';
import { createHash } from 'node:crypto';
import type { AuditLink } from './audit-link.js';

export type LinkFault = 'chain' | 'removed' | 'altered' | 'signature';

/** Checks one chain link by link; it shares nothing with the sealer. `purged` holds the ordinals that purges have named. */
export class LinkChecker {
  private prevHash: Uint8Array = Buffer.alloc(32);
  private ordinal = 0;

  constructor(private readonly verify: (hash: Uint8Array, signature: Signature) => boolean, private readonly purged: OrdinalSet) {}

  /** Faults of a link; the next one is judged by what this one says of itself. */
  faultsOf({ ordinal, row, prevHash, hash, signature }: AuditLink): LinkFault[] {
    const faults: LinkFault[] = [];
    if (ordinal !== this.ordinal + 1 || !prevHash.equals(this.prevHash)) faults.push('chain');
    if (row === null && !this.purged.has(ordinal)) faults.push('removed');
    if (row !== null && !createHash('sha256').update(prevHash).update(canonicalJson(row)).digest().equals(hash)) faults.push('altered');
    if (signature !== null && !this.verify(hash, signature)) faults.push('signature');
    this.ordinal = ordinal;
    this.prevHash = hash;
    return faults;
  }
}

/** Ordinals in closed ranges, as purges write them down. */
export class OrdinalSet {
  constructor(private readonly ranges: readonly (readonly [from: number, through: number])[]) {}

  has(ordinal: number): boolean {
    return this.ranges.some(([from, through]) => from <= ordinal && ordinal <= through);
  }
}
