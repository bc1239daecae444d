import { officeBook } from '@lianban/casework';
import type { InspectionDetail, InspectionQuery, InspectionSummary, Page } from '@lianban/contracts';
import { LianbanProblem, readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { seesClear } from '../../../cases/access/step-rights.js';
import { SafetyRecord } from '../../../safety-record.js';
import { openContent } from '../inspection-content.js';
import { LONGEST_NAME, shownContent } from '../shown-content.js';
import { inspectionColumns, summaryOf, type InspectionRow } from './inspection-rows.js';

/** Nobody finds a trader by a name that is masked for them. */
const WHERE = `($1::text is null or i.number ilike $1 or (i.firm ilike $1 and (i.office = $3 or char_length(i.firm) > ${LONGEST_NAME}))) and ($2::text is null or i.conclusion = $2)`;

/** Inspections as row security lets the reader see them, the newest day first. */
@Injectable()
export class Inspections {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  page(actor: RequestActor, { text, conclusion, cursor, limit }: InspectionQuery): Promise<Page<InspectionSummary>> {
    return this.record.transact(actor, async (manager) => {
      const like = text?.trim() ? `%${text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%` : null;
      const [count]: { total: number }[] = await manager.query(`select count(*)::int as total from inspection i where ${WHERE}`, [like, conclusion ?? null, actor.office]);
      const after = readCursor(cursor, 2);
      const rows: InspectionRow[] = await manager.query(
        `select ${inspectionColumns} from inspection i where ${WHERE} and ($5::date is null or (i.inspected_on, i.inspection_id) < ($5::date, $6::uuid)) order by i.inspected_on desc, i.inspection_id desc limit $4`,
        [like, conclusion ?? null, actor.office, limit, ...(after ?? [null, null])]);
      const offices = await officeBook(this.record, manager);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { items: rows.map((row) => summaryOf(actor, row, offices)), total: count?.total ?? 0, nextCursor: last ? writeCursor([last.inspectedOn, last.inspectionId]) : null };
    });
  }

  get(actor: RequestActor, inspectionId: string): Promise<InspectionDetail> {
    return this.record.transact(actor, async (manager) => {
      const [row]: InspectionRow[] = await manager.query(`select ${inspectionColumns} from inspection i where i.inspection_id = $1`, [inspectionId]);
      if (!row) throw LianbanProblem.notFound('这一检查记录');
      const clear = seesClear(actor, row.office);
      const content = shownContent(openContent(this.record.keys.sealer, row.contentSealed), row.firm, clear);
      const { recordedAt, recordedBy, planId, drawId } = row;
      return { ...summaryOf(actor, row, await officeBook(this.record, manager)), ...content, recordedBy, recordedAt: recordedAt.toISOString(), planId, drawId };
    });
  }
}
