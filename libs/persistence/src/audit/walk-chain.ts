import type { Signature } from '@lianban/contracts';
import { auditHash, firstPrevHash } from './audit-row.js';
import type { OrdinalRange } from './ordinal-ranges.js';

export type VerifySignature = (bytes: Uint8Array, signature: Signature) => boolean;

export const auditFaults = {
  'row-altered': '这一条的内容与封存时的摘要不一致，已被改动',
  'row-removed': '这一条已被删除，没有按保存期限清理的记录',
  'chain-broken': '从这一条起与前一条接不上，有记录被删除、插入或调换',
  'signature-invalid': '封存签名不成立，封条可能被重做',
  'signature-missing': '最后的封条没有签名，封条可能被重做或截断',
} as const;
export type AuditFault = keyof typeof auditFaults;

/** One link of the chain: `row` in its hashed form, null where it is gone. */
export interface ChainLink {
  ordinal: number;
  row: Record<string, unknown> | null;
  prevHash: Buffer;
  hash: Buffer;
  signature: Signature | null;
}

export interface ChainWalk {
  /** Links that hold, up to the first bad one. */
  rows: number;
  /** Of these, rows that were purged after their time. */
  purged: number;
  firstBad: { ordinal: number; reason: AuditFault } | null;
}

/** Its detail names the `ordinals` that went. */
export const purgeAction = 'audit.purge';

/**
 * Walks a chain from its beginning. A row that is gone is taken for purged when a purge that stands in the same chain,
 * later, names it. With `verify`, the signatures as well; the last link must then be signed, because every sealing ends so.
 */
export async function walkChain(links: AsyncIterable<ChainLink>, verify?: VerifySignature): Promise<ChainWalk> {
  const walker = new ChainWalker(verify);
  for await (const link of links) if (!walker.take(link)) break;
  return walker.result();
}

class ChainWalker {
  private prevHash: Buffer = firstPrevHash;
  private rows = 0;
  private readonly gone: number[] = [];
  private readonly purged: OrdinalRange[] = [];
  private signed = true;
  private firstBad: ChainWalk['firstBad'] = null;

  constructor(private readonly verify: VerifySignature | undefined) {}

  take(link: ChainLink): boolean {
    const reason = this.faultOf(link);
    if (reason) this.firstBad = { ordinal: this.rows + 1, reason };
    if (reason) return false;
    this.rows += 1;
    this.prevHash = link.hash;
    this.signed = link.signature !== null;
    if (link.row === null) this.gone.push(link.ordinal);
    else if (link.row['action'] === purgeAction) this.purged.push(...purgedBy(link.row));
    return true;
  }

  result(): ChainWalk {
    const unexplained = this.gone.find((ordinal) => !this.purged.some(([from, through]) => from <= ordinal && ordinal <= through));
    if (unexplained !== undefined) return { rows: unexplained - 1, purged: this.gone.filter((one) => one < unexplained).length, firstBad: { ordinal: unexplained, reason: 'row-removed' } };
    if (!this.firstBad && this.verify && !this.signed) this.firstBad = { ordinal: this.rows, reason: 'signature-missing' };
    return { rows: this.rows, purged: this.gone.length, firstBad: this.firstBad };
  }

  private faultOf({ ordinal, row, prevHash, hash, signature }: ChainLink): AuditFault | undefined {
    if (ordinal !== this.rows + 1 || !prevHash.equals(this.prevHash)) return 'chain-broken';
    if (row && !auditHash(prevHash, row).equals(hash)) return 'row-altered';
    if (this.verify && signature && !this.verify(hash, signature)) return 'signature-invalid';
    return undefined;
  }
}

function purgedBy(row: Record<string, unknown>): OrdinalRange[] {
  const { ordinals } = row['detail'] as { ordinals?: unknown };
  return Array.isArray(ordinals) ? (ordinals as OrdinalRange[]) : [];
}
