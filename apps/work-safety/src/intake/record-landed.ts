import type { CaseActor, CaseworkContext } from '@lianban/casework';
import { listTitle } from '@lianban/contracts';
import type { Sealer } from '@lianban/crypto';
import { systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { openProblem } from './intake-problems.js';
import { openFields, reportedDecision, type LandedDecision, type ReportedDecision } from './landed-decision.js';
import { handOver, holderOf, lockLandedRow, saveLanded } from './landed-table.js';

/** A case of the deciding office that carries the number. */
export interface DecisionOfNumber {
  caseId: string;
  /** Of the case, e.g. `ED-2026-000012`. */
  caseNumber: string;
  /** What of the decision is not as reported, in words; empty: it is the same decision. */
  differs: string[];
}

/** How work safety takes a decision into its record; both in the caller's transaction. */
export interface DecisionDesk {
  /** Opens the case. `refusal`: why it cannot be one, for people. */
  file(manager: EntityManager, context: CaseworkContext, decision: ReportedDecision, actor: CaseActor): Promise<{ caseId: string } | { refusal: string }>;
  find(manager: EntityManager, office: string, decision: ReportedDecision): Promise<DecisionOfNumber | undefined>;
}

export interface Recording {
  desk: DecisionDesk;
  sealer: Pick<Sealer, 'open'>;
  manager: EntityManager;
  context: CaseworkContext;
}

/** Makes a landed decision a case, once: of the same decision entered before it becomes the source, another one of its number goes on the worklist. */
export async function recordLanded(recording: Recording, key: Pick<LandedDecision, 'list' | 'rowKey'>): Promise<void> {
  const { manager, sealer, desk, context } = recording;
  const row = await lockLandedRow(manager, key);
  if (row?.state !== 'new') return;
  const decision = reportedDecision(row.department, openFields(sealer, row.fieldsSealed));
  const known = await desk.find(manager, row.office, decision);
  const holder = known && (await holderOf(manager, known.caseId));
  if (holder && holder.state !== 'withdrawn') {
    return refuseLanded(recording, row, 'number-used', `文号 ${row.reference} 在名单第 ${holder.version} 版第 ${holder.line} 行已经报送，所在县（市、区）不同`, known.caseId);
  }
  if (known && known.differs.length > 0) {
    return refuseLanded(recording, row, 'number-used', `文号 ${row.reference} 已登记为事项 ${known.caseNumber}，与名单不同：${known.differs.join('、')}`, known.caseId);
  }
  if (!known && !context.officeFor(row.department, decision.ofCity ? null : row.county)) return refuseLanded(recording, row, 'not-recorded', '作出决定的机关不在办理机构目录中；请数据局补录机构，或由报送部门改正决定机关层级和县（市、区）');
  const filed = known ?? (await desk.file(manager, context, decision, reporterOf(row)));
  if ('refusal' in filed) return refuseLanded(recording, row, 'not-recorded', filed.refusal);
  if (holder) await handOver(manager, holder, context.now);
  await saveLanded(manager, { ...row, state: 'recorded', reason: null, caseId: filed.caseId, recordedSealed: row.fieldsSealed });
}

export async function refuseLanded({ manager, context }: Pick<Recording, 'manager' | 'context'>, row: LandedDecision, kind: 'number-used' | 'not-recorded', reason: string, caseId: string | null = null): Promise<void> {
  await saveLanded(manager, { ...row, state: 'refused', reason });
  await openProblem(manager, row, kind, reason, context.now, caseId);
}

/** As history and audit name it. */
function reporterOf({ list, version, line }: LandedDecision): CaseActor {
  return { ...systemActor, name: `${listTitle(list)}名单第 ${version} 版第 ${line} 行` };
}
