import type { CaseworkContext } from '@lianban/casework';
import type { SafetyCasePage, SafetyCaseQuery } from '@lianban/contracts';
import { stepLight } from '@lianban/deadlines';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { SafetyKinds } from '../safety-kind.js';
import { SafetyStepEntity } from '../safety-step.entity.js';
import { SafetyRecord } from '../../safety-record.js';
import { caseSummaries } from './case-summary.js';
import { waitsFor } from './waits-for.sql.js';

/** Most urgent open step first; what has ended comes last, the newest number first among it. */
const sortKey = `coalesce((select min(s.due_on)::text from step s where s.case_id = c.case_id and s.closed_at is null), '9999-12-31' || (9999 - extract(year from c.opened_on))::text) || c.number`;

interface Filter {
  where: string;
  parameters: unknown[];
}

/** Cases of one procedure as row security lets the reader see them. */
@Injectable()
export class CaseQueueRead {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord, @Inject(SafetyKinds) private readonly kinds: SafetyKinds) {}

  page(actor: RequestActor, query: SafetyCaseQuery): Promise<z.output<typeof SafetyCasePage>> {
    return this.record.transact(actor, async (manager, context) => {
      const filter = await this.filterOf(manager, actor, query, context);
      const [count]: { total: number }[] = await manager.query(`select count(*)::int as total from safety_case c where ${filter.where}`, filter.parameters);
      const ids = await idsOf(manager, query, filter);
      const items = await caseSummaries(this.record, this.kinds, manager, ids.map(({ caseId }) => caseId), actor, context);
      const last = ids.length === query.limit ? ids.at(-1) : undefined;
      return { items, total: count?.total ?? 0, nextCursor: last ? writeCursor([last.key, last.caseId]) : null };
    });
  }

  private async filterOf(manager: EntityManager, actor: RequestActor, query: SafetyCaseQuery, context: CaseworkContext): Promise<Filter> {
    const parameters: unknown[] = [];
    const given = (value: unknown): string => `$${parameters.push(value)}`;
    const anyStep = (condition: string): string => `exists (select 1 from step s where s.case_id = c.case_id and ${condition})`;
    const conditions = [`c.procedure = ${given(query.procedure)}`];
    if (query.scope === 'mine') conditions.push(anyStep(waitsFor(this.kinds, query.procedure, actor, given)));
    if (query.state) conditions.push(`c.state = ${given(query.state)}`);
    if (query.step) conditions.push(anyStep(`s.closed_at is null and s.code = ${given(query.step)}`));
    if (query.county) conditions.push(query.county === 'city' ? 'c.county is null' : `c.county = ${given(query.county)}`);
    if (query.department) conditions.push(`c.department = ${given(query.department)}`);
    if (query.light) conditions.push(`c.case_id = any(${given(await casesOfLight(manager, query, context))}::uuid[])`);
    const text = query.text?.trim();
    if (text) {
      const like = given(`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
      conditions.push(`(c.number ilike ${like} or c.reference ilike ${like} or c.title ilike ${like} or c.party ilike ${like})`);
    }
    return { where: conditions.map((condition) => `(${condition})`).join(' and '), parameters };
  }
}

function idsOf(manager: EntityManager, { cursor, limit }: SafetyCaseQuery, { where, parameters }: Filter): Promise<{ caseId: string; key: string }[]> {
  const after = readCursor(cursor, 2);
  const n = parameters.length;
  const from = after ? `and (${sortKey}, c.case_id::text) > ($${n + 2}, $${n + 3})` : '';
  return manager.query(
    `select c.case_id as "caseId", ${sortKey} as key from safety_case c where ${where} ${from} order by 2, c.case_id::text limit $${n + 1}`, [...parameters, limit, ...(after ?? [])],
  );
}

/** Cases whose most urgent open step has this light today. */
async function casesOfLight(manager: EntityManager, { light, procedure }: SafetyCaseQuery, { calendar, today }: CaseworkContext): Promise<string[]> {
  const steps = await manager.createQueryBuilder(SafetyStepEntity, 's').innerJoin('safety_case', 'c', 'c.case_id = s.case_id')
    .where('s.closed_at is null and c.procedure = :procedure', { procedure }).orderBy('s.due_on').addOrderBy('s.step_id').getMany();
  const first = new Map<string, SafetyStepEntity>();
  for (const step of steps) if (!first.has(step.caseId)) first.set(step.caseId, step);
  return [...first.values()].filter((step) => stepLight(calendar, today, step).light === light).map(({ caseId }) => caseId);
}
