import { appendAudit } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { ProcedureRecord } from '../procedure-record.js';
import { maskPerson, openPerson, type SealedPerson } from '../queries/mask.js';
import { sheetRow, type SheetCase } from './answer-sheet.js';

const owed = `
select s.step_id as "stepId", c.number, c.categories, c.county, c.kind, c.insurance_year as "insuranceYear", s.due_on::text as "dueOn", p.id_sealed as "idSealed", p.name_sealed as "nameSealed"
from step s join confirmation_case c on c.case_id = s.case_id and c.round = s.case_round join person p using (person_id)
where s.office = $1 and s.code = 'confirm' and s.closed_at is null order by s.due_on, c.number`;

export interface ExportedQueue {
  rows: string[][];
  /** Who exported it and when, printed above the table. */
  watermark: string;
}

/** What an office owes, as rows to fill in: masked, or in clear for a purpose that is audited. */
@Injectable()
export class ExportQueue {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  rows(actor: RequestActor, purpose: string | null): Promise<ExportedQueue> {
    return this.record.transact(actor, async (manager, { now, today }) => {
      const cases: (Omit<SheetCase, 'name' | 'idNumber'> & SealedPerson)[] = await manager.query(owed, [actor.office]);
      await appendAudit(manager, { actor, action: purpose ? 'case.export-clear' : 'case.export', object: `office/${actor.office}`, purpose, detail: { rows: cases.length, on: today } });
      const show = purpose ? openPerson : maskPerson;
      const at = now.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16);
      return { rows: cases.map((one) => sheetRow({ ...one, ...show(this.record.keys.sealer, one) })), watermark: `${actor.name} ${actor.post} ${at} 导出；含个人信息，请妥善保管` };
    });
  }
}
