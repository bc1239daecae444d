import { counties, departments, safetyProcedureLabels, type Board, type BoardRow, type Light, type SourceState } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import type { Calendar } from '@lianban/calendar';
import { stepSources } from '../projection/steps-consumer.js';
import { calendarStrip } from './calendar-strip.js';
import { condition, litSteps, SILENT_AFTER_MINUTES } from './lit-steps.js';

export type GroupBy = Board['groupBy'];

const groupColumn: Record<GroupBy, string> = { department: 'department', county: `coalesce(county, 'city')`, procedure: 'procedure' };
export const procedureLabels: Record<string, string> = { 'subsidised-enrolment': '资助参保身份确认', 'loan-renewal': '还贷周转基金', ...safetyProcedureLabels, 'share-alert': '共享告警' };
const labels: Record<GroupBy, Record<string, string>> = { department: departments, county: { ...counties, city: '市本级' }, procedure: procedureLabels };

/** How many open steps of each light, by group, worst first; what the reader may not see is not counted. */
export async function readBoard(manager: EntityManager, groupBy: GroupBy, calendar: Calendar, today: PlainDate): Promise<Board> {
  const lit = await litSteps(manager, calendar, today);
  const open = condition({ state: 'open' }, lit.parameters);
  const counted = await manager.query<{ key: string; light: Light; count: number }[]>(
    `${lit.sql} select ${groupColumn[groupBy]} as key, light, count(*)::int as count from lit where ${open.sql} group by 1, 2`, open.parameters,
  );
  const rows = [...new Set(counted.map(({ key }) => key))].map((key) => boardRow(key, labels[groupBy][key] ?? key, counted.filter((each) => each.key === key)));
  return {
    businessToday: today, groupBy, rows: rows.sort(worstFirst), total: boardRow('total', '合计', counted),
    sources: await readSources(manager), calendarStrip: calendarStrip(calendar, today),
  };
}

function boardRow(key: string, label: string, counted: readonly { light: Light; count: number }[]): BoardRow {
  const counts = { green: 0, yellow: 0, red: 0, grey: 0, none: 0, open: 0 };
  for (const { light, count } of counted) {
    counts[light] += count;
    counts.open += count;
  }
  return { key, label, counts };
}

function worstFirst(a: BoardRow, b: BoardRow): number {
  return b.counts.red - a.counts.red || b.counts.yellow - a.counts.yellow || b.counts.open - a.counts.open || (a.key < b.key ? -1 : 1);
}

async function readSources(manager: EntityManager): Promise<SourceState[]> {
  const rows = await manager.query<{ service: string; asOf: Date; silent: boolean }[]>(
    `select service, at as "asOf", at < now() - interval '${SILENT_AFTER_MINUTES} minutes' as silent from source_watermark`,
  );
  return stepSources.map((service) => {
    const heard = rows.find((row) => row.service === service);
    return { service, asOf: heard?.asOf.toISOString() ?? null, silent: heard?.silent ?? true };
  });
}
