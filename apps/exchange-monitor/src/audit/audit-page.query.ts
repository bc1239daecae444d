import type { AuditPage, AuditQuery } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { appendAudit, inTransaction } from '@lianban/persistence';
import { keptDaysBy, readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AuditVerdict } from '@lianban/contracts';
import type { z } from 'zod';
import { AUDIT_KEYS } from './audit.tokens.js';
import { copied, entryView, filterSql, type CopiedRow } from './audit-entries.js';
import { verifyCopies } from './verify-copy.js';

type Page = z.infer<typeof AuditPage>;

/** What the audit page shows. Whoever reads it is written down as well. */
@Injectable()
export class AuditReader {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource, @Inject(AUDIT_KEYS) private readonly keys: Pick<Keys, 'verify'>) {}

  async page(actor: RequestActor, { cursor, limit, ...filter }: AuditQuery): Promise<Page> {
    const days = await keptDaysBy(this.dataSource)();
    return inTransaction(this.dataSource, actor, async (manager) => {
      const { where, parameters } = filterSql(filter);
      const [count] = await manager.query<{ total: number }[]>(`select count(*)::int as total from audit_copy where ${where}`, parameters);
      const after = readCursor(cursor, 3) ?? [null, null, null];
      const n = parameters.length;
      const rows = await manager.query<CopiedRow[]>(
        `${copied} where ${where} and ($${n + 1}::text is null or (at, service, ordinal) < ($${n + 1} collate "C", $${n + 2}::text, $${n + 3}::bigint))
         order by at desc, service desc, ordinal desc limit $${n + 4}`,
        [...parameters, ...after, limit + 1],
      );
      const items = rows.slice(0, limit).map((row) => entryView(row, days));
      await appendAudit(manager, { actor, action: 'audit.read', object: 'audit', detail: { ...saidOf(filter), rows: items.length, further: cursor !== undefined } });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items, total: count!.total, nextCursor: last ? writeCursor([last.row.at, last.service, last.ordinal]) : null };
    });
  }

  verify(actor: RequestActor): Promise<AuditVerdict> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const verdict = await verifyCopies(manager, this.keys, new Date());
      const bad = verdict.services.flatMap(({ service, firstBad }) => (firstBad ? [{ service, ordinal: firstBad.ordinal, reason: firstBad.reason }] : []));
      await appendAudit(manager, { actor, action: 'audit.verify', object: 'audit', detail: { rows: verdict.services.reduce((sum, { rows }) => sum + rows, 0), bad } });
      return verdict;
    });
  }
}

/** What was asked for. What a person may have typed is not repeated: only that it was asked. */
export function saidOf({ actor, object, ...filter }: Omit<AuditQuery, 'cursor' | 'limit'>): Record<string, unknown> {
  return { ...filter, ...(actor !== undefined && { byActor: true }), ...(object !== undefined && { byObject: true }) };
}
