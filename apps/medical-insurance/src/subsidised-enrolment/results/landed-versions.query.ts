import { listOwner, type CountyCode, type Page } from '@lianban/contracts';
import type { ShareLander, LandedVersionView } from '@lianban/messaging';
import { outcomeLabels, type LandedVersion, type SettledOutcome } from '@lianban/procedure-subsidised-enrolment';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ProcedureRecord } from '../procedure-record.js';
import { SHARE_LANDER } from '../tokens.js';

type Landed = z.output<typeof LandedVersion>;
const NEWEST = 1000;
const PAGE = 20;

/** Landed versions, newest first, and what became of the persons on them. */
@Injectable()
export class LandedVersionsRead {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord, @Inject(SHARE_LANDER) private readonly lander: Pick<ShareLander, 'versions'>) {}

  page(actor: RequestActor, cursor?: string): Promise<Page<Landed>> {
    return this.record.transact(actor, async (manager) => {
      const versions = await this.lander.versions(manager, { limit: NEWEST });
      const from = Number(readCursor(cursor, 1)?.[0] ?? 0);
      const items: Landed[] = [];
      for (const version of versions.slice(from, from + PAGE)) items.push(await landed(manager, version));
      return { items, total: versions.length, nextCursor: versions.length > from + PAGE ? writeCursor([String(from + PAGE)]) : null };
    });
  }
}

const states: Record<LandedVersionView['state'], Landed['state']> = {
  landing: 'landing', complete: 'applying', stuck: 'stuck', applied: 'applied', refused: 'refused', superseded: 'applied',
};

async function landed(manager: EntityManager, view: LandedVersionView): Promise<Landed> {
  const { list, version } = view;
  const [applied]: { period: string; counties: CountyCode[]; rows: number; openCases: number }[] = await manager.query(
    `select v.period, v.counties, v.rows_changed as rows, (select count(distinct l.case_id)::int from case_version l join confirmation_case c using (case_id)
       where l.list = v.list and l.version = v.version and c.closed_at is null) as "openCases"
     from list_version v where v.list = $1 and v.version = $2`, [list, version],
  );
  const outcomes: { outcome: SettledOutcome; persons: number }[] = applied
    ? await manager.query(
        `select m.outcome, count(distinct m.person_id)::int as persons from identity i join matching m on m.person_id = i.person_id and i.row_id = any(m.sources)
         where i.list = $1 and i.opened_version = $2 and m.superseded_at is null group by 1 order by 2 desc`, [list, version],
      )
    : [];
  return {
    list, version, department: listOwner[list], period: applied?.period ?? '', counties: applied?.counties ?? [], state: states[view.state], rows: applied?.rows ?? view.counts?.rowsAfter ?? 0,
    landedAt: view.publishedAt ?? '', appliedAt: view.appliedAt?.toISOString() ?? null, reasonCode: view.reasonCode,
    outcomes: outcomes.map((one) => ({ ...one, label: outcomeLabels[one.outcome] })), openCases: applied?.openCases ?? 0,
  };
}
