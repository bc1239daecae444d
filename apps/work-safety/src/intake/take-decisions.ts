import type { CountyCode, DepartmentCode, EnforcementDecisionFields, ListId } from '@lianban/contracts';
import type { Sealer } from '@lianban/crypto';
import { enqueue } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { noteDifference } from './note-difference.js';
import { decidingOffice, sealFields, type LandedDecision } from './landed-decision.js';
import { findWithdrawn, handOver, lockLandedRow, rowsBeside, saveLanded } from './landed-table.js';
import { isOpen, openProblem } from './intake-problems.js';
import { recordJob } from './record.job.js';

/** A row that a version says: new, or in another form than before. */
export interface EnteredDecision {
  rowKey: string;
  line: number;
  county: CountyCode;
  fields: EnforcementDecisionFields;
}

/** What one version of a department's list changes. */
export interface DecisionChange {
  list: ListId;
  department: DepartmentCode;
  version: number;
  /** Of a snapshot, which says the whole list of these counties anew. */
  whole: readonly string[] | null;
  entered: readonly EnteredDecision[];
  left: readonly { rowKey: string; line: number }[];
}

interface Desk {
  manager: EntityManager;
  sealer: Sealer;
  at: Date;
}

/** Takes a version in. What is new waits for the job that makes cases of it; what differs from a case that exists goes on the worklist. */
export async function takeDecisions(manager: EntityManager, sealer: Sealer, change: DecisionChange, at: Date): Promise<void> {
  const desk = { manager, sealer, at };
  const gone = change.whole ? await rowsBeside(manager, change.list, change.whole, change.entered.map(({ rowKey }) => rowKey)) : [];
  // First what goes: a decision whose county was corrected goes and comes under another key.
  for (const { rowKey, line } of [...change.left, ...gone.map((one) => ({ rowKey: one, line: 0 }))]) await takeBack(desk, change, rowKey, line);
  for (const row of change.entered) await enter(desk, change, row);
  await enqueue(manager, recordJob, change.list);
}

async function takeBack(desk: Desk, { list, version }: DecisionChange, rowKey: string, line: number): Promise<void> {
  const before = await lockLandedRow(desk.manager, { list, rowKey });
  if (!before) return;
  const row: LandedDecision = { ...before, version, line, state: 'withdrawn', reason: null };
  await saveLanded(desk.manager, row);
  await noteDifference(desk, row);
}

async function enter(desk: Desk, change: DecisionChange, { rowKey, line, county, fields }: EnteredDecision): Promise<void> {
  const { manager, sealer, at } = desk;
  const { list, department, version } = change;
  const place = { office: decidingOffice(department, fields), county, reference: fields.decisionNumber };
  const before = await lockLandedRow(manager, { list, rowKey });
  const moved = before ? undefined : await findWithdrawn(manager, { list, rowKey, ...place });
  const known = before ?? moved;
  const caseId = known?.caseId ?? null;
  const returned = caseId !== null && before?.state === 'withdrawn' && !(await isOpen(manager, before, 'withdrawn'));
  if (moved) await handOver(manager, moved, at);
  const row: LandedDecision = { list, rowKey, department, ...place, version, line, fieldsSealed: sealFields(sealer, fields), recordedSealed: known?.recordedSealed ?? null, caseId, state: caseId ? 'recorded' : 'new', reason: null };
  await saveLanded(manager, row);
  await noteDifference(desk, row);
  if (returned) await openProblem(manager, row, 'changed', `名单第 ${version} 版重新报送了已按撤回办理的决定；核实后在事项中办理`, at);
}
