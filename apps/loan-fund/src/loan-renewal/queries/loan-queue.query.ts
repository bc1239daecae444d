import type { CaseworkContext } from '@lianban/casework';
import { stepLight } from '@lianban/deadlines';
import type { LoanPage, LoanQueueQuery } from '@lianban/procedure-loan-renewal';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { LoanStepEntity } from '../cases/loan-step.entity.js';
import { LoanRecord } from '../loan-record.js';
import { loanSummaries } from './loan-summary.js';
import { waitsFor } from './mine.sql.js';

/** Most urgent open step first; what has ended comes last, newest number first. */
const sortKey = `coalesce((select min(s.due_on)::text from step s where s.case_id = c.case_id and s.closed_at is null), '9999-12-31') || c.number`;

interface Filter {
  where: string;
  parameters: unknown[];
}

/** Loans as row security lets the reader see them. */
@Injectable()
export class LoanQueueRead {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  page(actor: RequestActor, query: LoanQueueQuery): Promise<z.output<typeof LoanPage>> {
    return this.record.transact(actor, async (manager, context) => {
      const filter = await filterOf(manager, actor, query, context);
      const [count]: { total: number }[] = await manager.query(`select count(*)::int as total from loan_case c where ${filter.where}`, filter.parameters);
      const ids = await idsOf(manager, query, filter);
      const items = await loanSummaries(this.record, manager, ids.map(({ caseId }) => caseId), actor, context);
      const last = ids.length === query.limit ? ids.at(-1) : undefined;
      return { items, total: count?.total ?? 0, nextCursor: last ? writeCursor([last.key, last.caseId]) : null };
    });
  }
}

function idsOf(manager: EntityManager, { cursor, limit }: LoanQueueQuery, { where, parameters }: Filter): Promise<{ caseId: string; key: string }[]> {
  const after = readCursor(cursor, 2);
  const n = parameters.length;
  const from = after ? `and (${sortKey}, c.case_id::text) > ($${n + 2}, $${n + 3})` : '';
  return manager.query(
    `select c.case_id as "caseId", ${sortKey} as key from loan_case c where ${where} ${from} order by 2, c.case_id::text limit $${n + 1}`, [...parameters, limit, ...(after ?? [])],
  );
}

async function filterOf(manager: EntityManager, actor: RequestActor, query: LoanQueueQuery, context: CaseworkContext): Promise<Filter> {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const anyStep = (condition: string): string => `exists (select 1 from step s where s.case_id = c.case_id and ${condition})`;
  const conditions = ['true'];
  if (query.scope === 'mine') conditions.push(anyStep(waitsFor(actor, given)));
  if (query.state) conditions.push(`c.state = ${given(query.state)}`);
  if (query.step) conditions.push(anyStep(`s.closed_at is null and s.code = ${given(query.step)}`));
  if (query.light) conditions.push(`c.case_id = any(${given(await casesOfLight(manager, query.light, context))}::uuid[])`);
  if (query.text?.trim()) {
    const like = given(`%${query.text.trim().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
    conditions.push(`(c.number ilike ${like} or exists (select 1 from bank b where b.office = c.bank_office and b.name ilike ${like}))`);
  }
  return { where: conditions.map((condition) => `(${condition})`).join(' and '), parameters };
}

/** Cases whose most urgent open step has this light today. */
async function casesOfLight(manager: EntityManager, light: LoanQueueQuery['light'], { calendar, today }: CaseworkContext): Promise<string[]> {
  const steps = await manager.createQueryBuilder(LoanStepEntity, 's').where('s.closed_at is null').orderBy('s.due_on').addOrderBy('s.step_id').getMany();
  const first = new Map<string, LoanStepEntity>();
  for (const step of steps) if (!first.has(step.caseId)) first.set(step.caseId, step);
  return [...first.values()].filter((step) => stepLight(calendar, today, step).light === light).map(({ caseId }) => caseId);
}
