import { addEvents, announceSteps, insertSteps, wakeCases } from '@lianban/casework';
import type { ExceptionCode } from '@lianban/procedure-subsidised-enrolment';
import { exceptionLabels } from '@lianban/procedure-subsidised-enrolment';
import type { EntityManager } from 'typeorm';
import type { MatchTarget } from '../matching/match-job.js';
import type { ProcedureContext } from '../procedure-context.js';
import { enrolment } from '../enrolment.casework.js';
import { confirmSteps } from '../steps/confirm-steps.js';
import { loadDoubted, loadResolved } from './case-doubts.js';
import { closeBySource } from './close-by-source.js';
import { adoptCases, insertNewCases, linkVersion, type SavedCase } from './save-cases.js';

/** Opens, adopts and closes the cases of a matched batch, with their steps, in the transaction of the matching. */
export async function saveCases(manager: EntityManager, target: MatchTarget, years: readonly number[], context: ProcedureContext): Promise<void> {
  const resolved = await loadResolved(manager, years);
  await closeBySource(manager, resolved.map(({ caseId }) => caseId), target, context);
  const doubted = await loadDoubted(manager);
  const opened = await insertNewCases(manager, doubted.filter(({ caseId }) => !caseId), target, context);
  const adopted = await adoptCases(manager, doubted.filter(({ caseId }) => caseId), target, context);
  const known = [...opened, ...adopted];
  const steps = known.flatMap((one) => confirmSteps({ caseId: one.caseId, caseRound: one.round, kind: one.kind, claims: one.claims }, context));
  const openedSteps = await insertSteps(enrolment, manager, steps, context);
  await announceSteps(enrolment, manager, openedSteps);
  const linked = await linkVersion(manager, known.map(({ caseId }) => caseId), target);
  await recordEvents(manager, opened, adopted, linked, target, context);
  await wakeCases(enrolment, manager, linked);
}

async function recordEvents(
  manager: EntityManager, opened: readonly SavedCase[], adopted: readonly SavedCase[], linked: readonly string[], target: MatchTarget, context: ProcedureContext,
): Promise<void> {
  const by = '系统';
  const at = context.now;
  for (const kind of new Set(opened.map((one) => one.kind))) {
    await addEvents(manager, idsOf(opened, kind), { at, action: 'case.opened', by, text: `${exceptionLabels[kind]}（${target.list} 第 ${target.version} 版）` });
  }
  const news = new Set(linked);
  const reopened = adopted.filter((one) => one.caseClosed).map((one) => one.caseId);
  await addEvents(manager, reopened, { at, action: 'case.reopened', by, text: `依据已变化（${target.list} 第 ${target.version} 版）` });
  const taken = adopted.filter((one) => !one.caseClosed && news.has(one.caseId)).map((one) => one.caseId);
  await addEvents(manager, taken, { at, action: 'case.adopted', by, text: `由 ${target.list} 第 ${target.version} 版承接` });
}

function idsOf(cases: readonly SavedCase[], kind: ExceptionCode): string[] {
  return cases.filter((one) => one.kind === kind).map((one) => one.caseId);
}
