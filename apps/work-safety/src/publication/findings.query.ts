import type { Page, PublicationFinding, PublicationFindingQuery } from '@lianban/contracts';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { SafetyRecord } from '../safety-record.js';

type Row = Omit<PublicationFinding, 'foundAt' | 'settledAt'> & { foundAt: Date; settledAt: Date | null };

/** Public pages that were not as they had been published, of the cases that the reader sees; the newest first. */
@Injectable()
export class PublicationFindings {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  page(actor: RequestActor, { open, cursor, limit }: PublicationFindingQuery): Promise<Page<PublicationFinding>> {
    return this.record.transact(actor, async (manager) => {
      const isOpen = open === 'true';
      const [count]: { total: number }[] = await manager.query('select count(*)::int as total from publication_finding where (settled_at is null) = $1', [isOpen]);
      const after = readCursor(cursor, 2);
      const rows: Row[] = await manager.query(
        `select f.finding_id as "findingId", f.case_id as "caseId", c.number, f.url, f.finding, f.found_at as "foundAt", f.settled_at as "settledAt", f.explanation
         from publication_finding f join safety_case c using (case_id)
         where (f.settled_at is null) = $1 and ($3::timestamptz is null or (date_trunc('milliseconds', f.found_at), f.finding_id) < ($3::timestamptz, $4::uuid))
         order by date_trunc('milliseconds', f.found_at) desc, f.finding_id desc limit $2`,
        [isOpen, limit, ...(after ?? [null, null])]);
      const items = rows.map(({ foundAt, settledAt, ...row }) => ({ ...row, foundAt: foundAt.toISOString(), settledAt: settledAt?.toISOString() ?? null }));
      const last = rows.length === limit ? items.at(-1) : undefined;
      return { items, total: count?.total ?? 0, nextCursor: last ? writeCursor([last.foundAt, last.findingId]) : null };
    });
  }
}
