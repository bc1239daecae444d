import { enforcementDecisionLists, listOwner, listTitle, type IntakeList, type Page } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { SafetyRecord } from '../../safety-record.js';

type Counts = Omit<IntakeList, 'title' | 'department'>;

/** How the decisions of each list stand; what the reader does not see is not counted. */
@Injectable()
export class IntakeLists {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  page(actor: RequestActor): Promise<Page<IntakeList>> {
    return this.record.transact(actor, async (manager) => {
      const rows: Counts[] = await manager.query(
        `select l.list, max(l.version)::int as version, (count(*) filter (where state = 'new'))::int as waiting, (count(*) filter (where state = 'recorded'))::int as recorded,
           (count(*) filter (where state = 'refused'))::int as refused, (count(*) filter (where state = 'withdrawn'))::int as withdrawn,
           (select count(*)::int from intake_problem p where p.list = l.list and p.settled_at is null) as "openProblems"
         from landed_decision l group by l.list`);
      const byList = new Map(rows.map((row) => [row.list, row]));
      const items = enforcementDecisionLists.flatMap((list) => {
        const row = byList.get(list);
        return row ? [{ ...row, title: listTitle(list), department: listOwner[list] }] : [];
      });
      return { items, total: items.length, nextCursor: null };
    });
  }
}
