import type { Signature } from '@lianban/contracts';
import type { DataSource, EntityManager } from 'typeorm';
import { auditColumns, hashedForm, type AuditRow } from './audit-row.js';
import type { ChainLink } from './walk-chain.js';

type Read = AuditRow & { linkOrdinal: string; linkPrev: Buffer; linkHash: Buffer; linkSignature: Signature | null };

/** Sealed rows after an ordinal, in the order of the chain. */
export async function readLinks(from: Pick<DataSource | EntityManager, 'query'>, after: number, limit: number): Promise<ChainLink[]> {
  const rows = await from.query<Read[]>(
    `select s.ordinal as "linkOrdinal", s.prev_hash as "linkPrev", s.hash as "linkHash", s.signature as "linkSignature", ${auditColumns}
     from audit_seal s left join audit a on a.seq = s.audit_seq where s.ordinal > $1 order by s.ordinal limit $2`,
    [after, limit],
  );
  return rows.map(({ linkOrdinal, linkPrev, linkHash, linkSignature, ...row }) => ({
    ordinal: Number(linkOrdinal), prevHash: linkPrev, hash: linkHash, signature: linkSignature, row: row.seq === null ? null : hashedForm(row),
  }));
}
