import { systemActor } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { registers } from '../landing/list-kinds.js';
import { ProcedureRecord } from '../procedure-record.js';

const Count = z.int();

/** What the record holds, in numbers, for a reconciliation from outside. */
export const Integrity = z.object({
  asOf: z.string(),
  versions: z.array(z.object({ list: z.string(), version: z.int(), rowsChanged: Count, matched: z.boolean() })),
  currentRows: z.record(z.string(), Count),
  persons: Count, matchings: Count, matchRequests: Count,
  casesByState: z.record(z.string(), Count), openSteps: Count, notices: Count, entitlements: Count, unpublishedResults: Count, outbox: Count,
});
export type Integrity = z.infer<typeof Integrity>;

const counts = `
select jsonb_build_object(
  'currentRows', (select coalesce(jsonb_object_agg(list, n), '{}') from (
    ${registers.map((table) => `select list, count(*) as n from ${table} where closed_version is null group by list`).join(' union all ')}) r),
  'versions', (select coalesce(jsonb_agg(jsonb_build_object('list', list, 'version', version, 'rowsChanged', rows_changed, 'matched', matched_at is not null) order by list, version), '[]') from list_version),
  'persons', (select count(*) from person), 'matchings', (select count(*) from matching where superseded_at is null), 'matchRequests', (select count(*) from match_request),
  'casesByState', (select coalesce(jsonb_object_agg(state, n), '{}') from (select state, count(*) as n from confirmation_case group by state) s),
  'openSteps', (select count(*) from step where closed_at is null), 'notices', (select count(*) from step_notice),
  'entitlements', (select count(*) from entitlement where superseded_at is null),
  'unpublishedResults', (select count(*) from result_row where published_digest is distinct from digest), 'outbox', (select count(*) from outbox)) as counts`;

@Injectable()
export class IntegrityRead {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  /** Numbers only, over everything: row security would hide what the count is for. The route's rule was checked. */
  get(_actor: RequestActor): Promise<Integrity> {
    return this.record.transact(systemActor, async (manager, { now }) => {
      const [row]: { counts: Omit<Integrity, 'asOf'> }[] = await manager.query(counts);
      return Integrity.parse({ ...row?.counts, asOf: now.toISOString() });
    });
  }
}
