import { auditActionName, auditKept, handoverActions, serviceLabels, type AuditEntryView, type AuditQuery, type ServiceName } from '@lianban/contracts';
import { addDays, plainDate, shanghaiDateAt, shanghaiInstant } from '@lianban/kernel';
import type { KeptDays } from '@lianban/persistence';

/** A row of the copy as the page reads it. */
export interface CopiedRow {
  service: ServiceName;
  ordinal: string;
  row: { at: string; actor_sub: string; actor_post: string; actor_role: string; actor_department: string | null; actor_county: string | null; action: string; object: string; purpose: string | null; detail: Record<string, unknown>; trace_id?: string | null; source?: string | null };
  prevHash: string;
  hash: string;
}

export const copied = `select service, ordinal, "row", at, encode(prev_hash, 'hex') as "prevHash", encode(hash, 'hex') as hash from audit_copy`;

export function entryView({ service, ordinal, row, prevHash, hash }: CopiedRow, days: KeptDays): AuditEntryView {
  const kept = auditKept(row.action);
  const keptUntil = addDays(shanghaiDateAt(new Date(row.at)), days[kept]);
  return {
    id: `${service}/${ordinal}`, service, serviceName: serviceLabels[service], ordinal: Number(ordinal), at: row.at, actorSub: row.actor_sub, actorPost: row.actor_post, actorRole: row.actor_role,
    department: row.actor_department, county: row.actor_county, action: row.action, actionName: auditActionName(row.action), object: row.object, purpose: row.purpose, detail: row.detail,
    traceId: row.trace_id ?? null, source: row.source ?? null, prevHash, hash, kept, keptUntil,
  };
}

export type AuditFilter = Omit<AuditQuery, 'cursor' | 'limit'>;

/** SQL over `audit_copy`, with its parameters: what the filters of the page leave. Days are those of Shanghai. */
export function filterSql(filter: AuditFilter): { where: string; parameters: unknown[] } {
  const parameters: unknown[] = [];
  const given = (sql: string, value: unknown): string => sql.replaceAll('?', `$${parameters.push(value)}`);
  const conditions = [
    '"row" is not null',
    ...(filter.service ? [given('service = ?', filter.service)] : []),
    ...(filter.from ? [given('at >= ?', startOf(filter.from))] : []),
    ...(filter.until ? [given('at < ?', startOf(addDays(plainDate(filter.until), 1)))] : []),
    ...(filter.actor ? [given('(actor_sub = ? or actor_post = ?)', filter.actor)] : []),
    ...(filter.action ? [given(`(action = ? or action like ? || '.%')`, filter.action)] : []),
    ...(filter.object ? [given(`object like replace(replace(?, '_', '\\_'), '%', '\\%') || '%'`, filter.object)] : []),
    ...(filter.withPurpose === undefined ? [] : [`purpose is ${filter.withPurpose ? 'not' : ''} null`]),
    ...(filter.kept ? [given(`${filter.kept === 'log' ? 'not ' : ''}(action ~ any(?))`, handoverActions.map(({ source }) => source))] : []),
  ];
  return { where: conditions.join(' and '), parameters };
}

/** The first instant of a day, as the copy writes instants. */
const startOf = (day: string): string => shanghaiInstant(plainDate(day), '00:00').toISOString().replace('Z', '000Z');
