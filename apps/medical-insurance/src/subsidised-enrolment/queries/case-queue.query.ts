import { yellowBefore } from '@lianban/calendar';
import type { CasePage, CaseQueueQuery } from '@lianban/procedure-subsidised-enrolment';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { ProcedureContext } from '../procedure-context.js';
import { ProcedureRecord } from '../procedure-record.js';
import { loadCases } from './case-summary.js';

type Query = z.output<typeof CaseQueueQuery>;

/** The step by which a case is sorted and lit: the reader's own office's, else the open one due first. */
const pending = `
left join lateral (
  select s.* from step s where s.case_id = c.case_id and s.case_round = c.round
  order by s.closed_at is not null, (s.office = $1) desc, s.due_on, s.round desc limit 1
) m on true`;

/** The confirmation queue (art. 20): pages of cases as row security lets the reader see them, worst first. */
@Injectable()
export class CaseQueueRead {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  page(actor: RequestActor, query: Query): Promise<z.output<typeof CasePage>> {
    return this.record.transact(actor, async (manager, context) => {
      const { where, parameters } = await filterOf(manager, actor, query, context);
      const [count]: { total: number }[] = await manager.query(`select count(*)::int as total from confirmation_case c ${pending} where ${where}`, parameters);
      const ids = await this.ids(manager, query, where, parameters);
      const items = await loadCases(this.record, manager, ids.map(({ caseId }) => caseId), actor, context);
      const last = ids.length === query.limit ? ids.at(-1) : undefined;
      return { items: items.map(({ summary }) => summary), total: count?.total ?? 0, nextCursor: last ? writeCursor([last.sortKey, last.caseId]) : null };
    });
  }

  private ids(manager: EntityManager, query: Query, where: string, parameters: readonly unknown[]): Promise<{ caseId: string; sortKey: string }[]> {
    const after = readCursor(query.cursor, 2);
    const n = parameters.length;
    const sortKey = `coalesce(m.due_on, c.opened_on)::text || c.number`;
    const from = after ? `and (${sortKey}, c.case_id::text) > ($${n + 2}, $${n + 3})` : '';
    return manager.query(
      `select c.case_id as "caseId", ${sortKey} as "sortKey" from confirmation_case c ${pending} where ${where} ${from} order by 2, c.case_id::text limit $${n + 1}`,
      [...parameters, query.limit, ...(after ?? [])],
    );
  }
}

async function filterOf(manager: EntityManager, actor: RequestActor, query: Query, context: ProcedureContext): Promise<{ where: string; parameters: unknown[] }> {
  const parameters: unknown[] = [actor.office];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions = [scopeOf(actor, query.scope)];
  if (query.kind) conditions.push(`c.kind = ${given(query.kind)}`);
  if (query.state) conditions.push(`c.state = ${given(query.state)}`);
  if (query.county) conditions.push(`c.county = ${given(query.county)}`);
  if (query.year) conditions.push(`c.insurance_year = ${given(query.year)}`);
  if (query.light) conditions.push(lightOf(query.light, given(context.today), given(JSON.stringify(await greenFrom(manager, context)))));
  return { where: conditions.map((condition) => `(${condition})`).join(' and '), parameters };
}

/** `mine` is what waits for this very role; `office` and `review` what waits in the office. `$1` is the reader's office. */
function scopeOf(actor: RequestActor, scope: Query['scope']): string {
  const open = (code: string): string => `m.office = $1 and m.code = '${code}' and m.closed_at is null`;
  const anyOffice = '$1::text is not null';
  if (scope === 'all') return anyOffice;
  if (scope === 'review') return actor.role === 'county-reviewer' || actor.role === 'county-confirmer' ? open('review') : `m.code = 'review' and m.closed_at is null and ${anyOffice}`;
  if (scope === 'mine') return actor.role === 'county-reviewer' ? open('review') : open(actor.role === 'insurance-reviewer' ? 'decide' : 'confirm');
  return actor.county && actor.role !== 'county-supervisor' ? 'm.office = $1 and m.closed_at is null' : `m.closed_at is null and m.step_id is not null and ${anyOffice}`;
}

function lightOf(light: 'green' | 'yellow' | 'red', today: string, greenFromByTerm: string): string {
  const green = `coalesce(m.earliest_on, m.due_on) >= (${greenFromByTerm}::jsonb ->> m.term_working_days::text)::date`;
  const open = 'm.closed_at is null';
  if (light === 'red') return `${open} and m.due_on < ${today}::date and ${greenFromByTerm}::jsonb is not null`;
  return light === 'green' ? `${open} and m.due_on >= ${today}::date and ${green}` : `${open} and m.due_on >= ${today}::date and not (${green})`;
}

/** For each length of term the first day that is still green. */
async function greenFrom(manager: EntityManager, { calendar, today }: ProcedureContext): Promise<Record<string, string | null>> {
  const terms: { term: number }[] = await manager.query('select distinct term_working_days as term from step where closed_at is null');
  return Object.fromEntries(terms.map(({ term }) => [String(term), yellowBefore(calendar, today, term)]));
}
