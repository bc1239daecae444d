import { officeBook } from '@lianban/casework';
import type { AlertPage, AlertQuery } from '@lianban/contracts';
import { alertSteps, owningRoles } from '@lianban/procedure-share-alert';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import type { StepSpec } from '@lianban/steps';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager } from 'typeorm';
import type { z } from 'zod';
import { MonitorRecord } from '../../monitor-record.js';
import { AlertStepEntity } from '../alert-step.entity.js';
import { ShareAlertEntity } from '../share-alert.entity.js';
import { alertView } from './alert-view.js';

const stands = { open: 'a.closed_at is null and a.mute_until is null', muted: 'a.closed_at is null and a.mute_until is not null', closed: 'a.closed_at is not null' } as const;
/** The most urgent first; of what has ended, the latest. */
const urgency = `(select min(s.due_on)::text from step s where s.case_id = a.case_id and s.closed_at is null) || ' ' || a.number`;
const sortKeys = { open: urgency, muted: urgency, closed: `lpad((9e17 - extract(epoch from a.closed_at) * 1e6)::bigint::text, 18, '0') || ' ' || a.number` } as const;

interface Filter {
  where: string;
  parameters: unknown[];
}

/** Alerts as row security lets the reader see them. */
@Injectable()
export class AlertPageRead {
  constructor(@Inject(MonitorRecord) private readonly record: MonitorRecord) {}

  page(actor: RequestActor, query: AlertQuery): Promise<z.output<typeof AlertPage>> {
    return this.record.transact(actor, async (manager, context) => {
      const filter = filterOf(actor, query);
      const [count]: { total: number }[] = await manager.query(`select count(*)::int as total from share_alert a where ${filter.where}`, filter.parameters);
      const found = await idsOf(manager, query, filter);
      const ids = found.map(({ caseId }) => caseId);
      const rows = new Map((await manager.findBy(ShareAlertEntity, { caseId: In(ids) })).map((row) => [row.caseId, row]));
      const steps = await manager.findBy(AlertStepEntity, { caseId: In(ids), closedAt: IsNull() });
      const offices = await officeBook(this.record, manager);
      const last = found.length === query.limit ? found.at(-1) : undefined;
      const items = ids.flatMap((caseId) => rows.get(caseId) ?? []).map((row) => alertView(row, steps, offices, context));
      return { items, total: count?.total ?? 0, nextCursor: last ? writeCursor([last.key]) : null };
    });
  }
}

function filterOf({ role, office }: RequestActor, { state, kind, mine }: AlertQuery): Filter {
  const parameters: unknown[] = [];
  const given = (value: unknown): string => `$${parameters.push(value)}`;
  const conditions: string[] = [stands[state]];
  if (kind) conditions.push(`a.kind = ${given(kind)}`);
  if (mine) conditions.push(mineBy(role, given(office), given(codesOf(role))));
  return { where: conditions.join(' and '), parameters };
}

/** What waits for a post: its office restores, or owes a step that its role ends. */
function mineBy(role: string, office: string, codes: string): string {
  const owes = `exists (select 1 from step s where s.case_id = a.case_id and s.closed_at is null and s.office = ${office} and s.code = any (${codes}::text[]))`;
  return `(${owes}${restores(role) ? ` or a.office = ${office}` : ''})`;
}

const codesOf = (role: string): string[] => Object.entries(alertSteps as Readonly<Record<string, StepSpec>>).filter(([, { by }]) => by.some((one) => one === role)).map(([code]) => code);
const restores = (role: string): boolean => owningRoles.some((one) => one === role);

function idsOf(manager: EntityManager, { state, cursor, limit }: AlertQuery, { where, parameters }: Filter): Promise<{ caseId: string; key: string }[]> {
  const after = readCursor(cursor, 1);
  const key = sortKeys[state];
  const n = parameters.length;
  const from = after ? `and ${key} > $${n + 2}` : '';
  return manager.query(`select a.case_id as "caseId", ${key} as key from share_alert a where ${where} ${from} order by 2 limit $${n + 1}`, [...parameters, limit, ...(after ?? [])]);
}
