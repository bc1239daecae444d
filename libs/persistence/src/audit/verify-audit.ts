import type { Signature } from '@lianban/contracts';
import type { DataSource } from 'typeorm';
import { auditColumns, auditHash, firstPrevHash, type AuditRow } from './audit-row.js';

export interface AuditVerification {
  /** Rows whose seal holds, up to the first bad one. */
  sealed: number;
  /** Committed rows without a seal, normally those of the last second. */
  unsealedTail: number;
  /** First row, in the order of the chain, that was altered, removed or inserted. */
  firstBad: { ordinal: number; auditSeq: number; reason: 'row-altered' | 'row-removed' | 'chain-broken' | 'signature-invalid' } | null;
}

export type VerifySignature = (bytes: Uint8Array, signature: Signature) => boolean;

type SealedRow = AuditRow & { sealOrdinal: string; sealSeq: string; sealPrev: Buffer; sealHash: Buffer; sealSignature: Signature | null };
type Reason = NonNullable<AuditVerification['firstBad']>['reason'];

const PAGE = 5_000;

/** Walks the whole chain. With `verify`, the signatures of the sealer as well. */
export async function verifyAudit(dataSource: DataSource, verify?: VerifySignature): Promise<AuditVerification> {
  const [tail] = await dataSource.query<{ n: number }[]>('select count(*)::int as n from audit a where not exists (select from audit_seal s where s.audit_seq = a.seq)');
  const unsealedTail = tail!.n;
  let prevHash: Buffer = firstPrevHash;
  let sealed = 0;
  for (;;) {
    const page = await readPage(dataSource, sealed);
    for (const row of page) {
      const reason = findFault(row, sealed + 1, prevHash, verify);
      if (reason) return { sealed, unsealedTail, firstBad: { ordinal: sealed + 1, auditSeq: Number(row.sealSeq), reason } };
      prevHash = row.sealHash;
      sealed += 1;
    }
    if (page.length < PAGE) return { sealed, unsealedTail, firstBad: null };
  }
}

function readPage(dataSource: DataSource, after: number): Promise<SealedRow[]> {
  return dataSource.query<SealedRow[]>(
    `select s.ordinal as "sealOrdinal", s.audit_seq as "sealSeq", s.prev_hash as "sealPrev", s.hash as "sealHash", s.signature as "sealSignature", ${auditColumns}
     from audit_seal s left join audit a on a.seq = s.audit_seq where s.ordinal > $1 order by s.ordinal limit ${PAGE}`,
    [after],
  );
}

function findFault(sealedRow: SealedRow, ordinal: number, prevHash: Buffer, verify: VerifySignature | undefined): Reason | undefined {
  const { sealOrdinal, sealSeq: _seq, sealPrev, sealHash, sealSignature, ...row } = sealedRow;
  if (Number(sealOrdinal) !== ordinal || !sealPrev.equals(prevHash)) return 'chain-broken';
  if (row.seq === null) return 'row-removed';
  if (!auditHash(prevHash, row).equals(sealHash)) return 'row-altered';
  if (verify && sealSignature && !verify(sealHash, sealSignature)) return 'signature-invalid';
  return undefined;
}
