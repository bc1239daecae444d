import { intakeOutcomeLabels, intakeProblemLabels, listTitle, type EnforcementDecisionFields, type IntakeOutcome, type IntakeProblem, type IntakeProblemQuery, type Page } from '@lianban/contracts';
import { maskName } from '@lianban/kernel';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { may } from '../../cases/access/permissions.js';
import { seesClear } from '../../cases/access/step-rights.js';
import { SafetyRecord } from '../../safety-record.js';
import { changedFields } from '../changed-fields.js';
import { mayNamePerson, openFields } from '../landed-decision.js';
import { outcomesOf } from '../problem-outcomes.js';

type Row = Omit<IntakeProblem, 'kindLabel' | 'listTitle' | 'party' | 'officeName' | 'differences' | 'outcomeLabel' | 'outcomes' | 'foundAt' | 'settledAt'> & {
  office: string; fieldsSealed: string; recordedSealed: string | null; outcome: keyof typeof intakeOutcomeLabels | null; foundAt: Date; settledAt: Date | null;
};

const SELECT = `
select p.problem_id as "problemId", p.kind, p.list, p.version, p.line, p.reference, p.department, p.office, p.county, p.reason, p.case_id as "caseId", c.number as "caseNumber", p.found_at as "foundAt",
  p.settled_at as "settledAt", p.outcome, p.explanation, p.settled_by as "settledBy", p.revision, l.fields_sealed as "fieldsSealed", l.recorded_sealed as "recordedSealed"
from intake_problem p join landed_decision l using (list, row_key) left join safety_case c on c.case_id = p.case_id
where (p.settled_at is null) = $1 and ($2::uuid is null or p.problem_id < $2) order by p.problem_id desc limit $3`;

/** The worklist of decisions that came by list, newest first, as far as the reader's office goes. */
@Injectable()
export class IntakeProblems {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord) {}

  page(actor: RequestActor, { state, cursor, limit }: IntakeProblemQuery): Promise<Page<IntakeProblem>> {
    return this.record.transact(actor, async (manager) => {
      const rows: Row[] = await manager.query(SELECT, [state === 'open', cursor ?? null, limit + 1]);
      const [count]: { total: number }[] = await manager.query('select count(*)::int as total from intake_problem where (settled_at is null) = $1', [state === 'open']);
      const names = new Map((await this.record.reference.offices(manager)).map(({ id, name }) => [id, name]));
      const shown = rows.slice(0, limit);
      return { items: shown.map((row) => this.view(actor, row, names)), total: count?.total ?? 0, nextCursor: rows.length > limit ? shown.at(-1)!.problemId : null };
    });
  }

  private view(actor: RequestActor, { office, fieldsSealed, recordedSealed, outcome, foundAt, settledAt, ...row }: Row, names: ReadonlyMap<string, string>): IntakeProblem {
    const { sealer } = this.record.keys;
    const clear = seesClear(actor, office);
    const fields = openFields(sealer, fieldsSealed);
    const settles = settledAt === null && may('intake.settle', actor, { office, county: null });
    const changed = row.kind === 'changed' && recordedSealed !== null && settledAt === null ? changedFields(row.list, openFields(sealer, recordedSealed), fields) : [];
    return {
      ...row, kindLabel: intakeProblemLabels[row.kind], listTitle: listTitle(row.list), party: partyOf(fields, clear), officeName: names.get(office) ?? office,
      differences: changed.map(({ label, before, after }) => (clear ? { label, before, after } : { label, before: null, after: null })),
      foundAt: foundAt.toISOString(), settledAt: settledAt?.toISOString() ?? null, outcomeLabel: outcome && intakeOutcomeLabels[outcome], outcomes: settles ? [...outcomesOf[row.kind]] as IntakeOutcome[] : [],
    };
  }
}

function partyOf(fields: EnforcementDecisionFields, clear: boolean): string {
  return clear || !mayNamePerson(fields) ? fields.firmName : maskName(fields.firmName);
}
