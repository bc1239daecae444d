import type { Calendar } from '@lianban/calendar';
import type { BoardStep, BoardStepPage, BoardStepQuery } from '@lianban/contracts';
import type { PlainDate } from '@lianban/kernel';
import { LianbanProblem, readCursor, writeCursor } from '@lianban/service';
import type { EntityManager } from 'typeorm';
import { boardStep, type LitStep } from './board-step.js';
import { condition, litSteps } from './lit-steps.js';

interface Row extends LitStep {
  on: string;
}

/** Open steps by their end, the most overdue first; closed ones the latest first. `total` counts by the same condition. */
export async function listBoardSteps(manager: EntityManager, query: BoardStepQuery, calendar: Calendar, today: PlainDate): Promise<BoardStepPage> {
  const lit = await litSteps(manager, calendar, today);
  const where = condition(query, lit.parameters);
  const [count] = await manager.query<{ total: number }[]>(`${lit.sql} select count(*)::int as total from lit where ${where.sql}`, where.parameters);
  const page = keyset(query, where.parameters);
  const rows = await manager.query<Row[]>(
    `${lit.sql} select service, message, light, ${page.column}::text as "on" from lit where ${where.sql}${page.after} order by ${page.order} limit ${query.limit + 1}`,
    page.parameters,
  );
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => boardStep(calendar, today, row)),
    total: count?.total ?? 0,
    nextCursor: rows.length > query.limit && last ? writeCursor([last.on, last.message.stepId]) : null,
  };
}

function keyset({ state, cursor }: BoardStepQuery, parameters: readonly unknown[]): { column: string; after: string; order: string; parameters: unknown[] } {
  const closed = state === 'closed';
  const column = closed ? 'closed_on' : 'late_after';
  const order = closed ? `${column} desc, step_id desc` : `${column}, step_id`;
  const from = readCursor(cursor, 2);
  if (!from) return { column, after: '', order, parameters: [...parameters] };
  const at = parameters.length + 1;
  return { column, order, after: ` and (${column}, step_id) ${closed ? '<' : '>'} ($${at}::date, $${at + 1})`, parameters: [...parameters, ...from] };
}

/** One step; NOT_FOUND also for one that the reader may not see. */
export async function getBoardStep(manager: EntityManager, stepId: string, calendar: Calendar, today: PlainDate): Promise<BoardStep> {
  const lit = await litSteps(manager, calendar, today);
  const [row] = await manager.query<Row[]>(`${lit.sql} select service, message, light from lit where step_id = $3`, [...lit.parameters, stepId]);
  if (!row) throw LianbanProblem.notFound('办理环节');
  return boardStep(calendar, today, row);
}
