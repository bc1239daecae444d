import { officeBook } from '@lianban/casework';
import type { Page, PlanQuery, PlanSummary } from '@lianban/contracts';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { SafetyRecord } from '../../../safety-record.js';
import { planColumns, versionsOf, type PlanRow } from '../plan-table.js';
import { inspectedOf, summaryOf } from './plan-summary.js';

/** Plans as row security lets the reader see them, the newest year first. */
@Injectable()
export class PlanPageRead {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  page(actor: RequestActor, { year, cursor, limit }: PlanQuery): Promise<Page<PlanSummary>> {
    return this.record.transact(actor, async (manager) => {
      const [count]: { total: number }[] = await manager.query('select count(*)::int as total from enforcement_plan where $1::int is null or year = $1', [year ?? null]);
      const after = readCursor(cursor, 2);
      const plans: PlanRow[] = await manager.query(
        `select ${planColumns} from enforcement_plan where ($1::int is null or year = $1) and ($3::text is null or (-year, office) > (-$3::int, $4::text)) order by -year, office limit $2`,
        [year ?? null, limit, ...(after ?? [null, null])]);
      const planIds = plans.map(({ planId }) => planId);
      const [versions, inspected, offices] = [await versionsOf(manager, planIds), await inspectedOf(manager, planIds), await officeBook(this.record, manager)];
      const last = plans.length === limit ? plans.at(-1) : undefined;
      return {
        items: plans.map((plan) => summaryOf(plan, versions.filter(({ planId }) => planId === plan.planId), inspected.get(plan.planId) ?? 0, offices)),
        total: count?.total ?? 0, nextCursor: last ? writeCursor([String(last.year), last.office]) : null,
      };
    });
  }
}
