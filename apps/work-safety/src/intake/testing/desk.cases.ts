import { LianbanProblem } from '@lianban/service';
import type { DecisionDesk } from '../record-landed.js';

/** Takes decisions the way the service does as far as the intake can tell: a case of its office and number, once. */
export const testDesk = (filed: string[] = []): DecisionDesk => ({
  file: async (manager, { now, today }, decision, actor) => {
    if (decision.firmName === '不予受理') return { refusal: '不属于安全生产执法决定' };
    if (decision.firmName === '出错') throw LianbanProblem.conflict('TEST', '名称不符', '改正名称');
    filed.push(`${decision.number} ${decision.office} ${actor.name}`);
    const [row]: { id: string }[] = await manager.query(
      `insert into safety_case (procedure, number, reference, title, party, county, department, office, happened_on, facts_sealed, opened_at, opened_on, opened_by)
       values ('enforcement-disclosure', 'ED-' || $1, $1, '测试', $2, $3, $4, $5, $6, 'sealed', $7, $8, 'system') returning case_id as id`,
      [decision.number, decision.firmName, decision.ofCity ? null : decision.county, decision.department, decision.office, decision.decidedOn, now, today]);
    return { caseId: row!.id };
  },
  find: async (manager, office, { number, firmName }) => {
    const [row]: { caseId: string; caseNumber: string; party: string }[] = await manager.query(`select case_id as "caseId", number as "caseNumber", party from safety_case where office = $1 and reference = $2`, [office, number]);
    return row && { caseId: row.caseId, caseNumber: row.caseNumber, differs: row.party === firmName ? [] : ['当事人名称'] };
  },
});
