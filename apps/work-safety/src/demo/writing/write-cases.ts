import { announceSteps, sealData, wakeCases } from '@lianban/casework';
import { uuidOf, writeRows } from '@lianban/casework/demo';
import type { Keys, StoredFile } from '@lianban/crypto';
import type { PlainDate } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import { documentNameSeal } from '../../cases/documents/case-documents.js';
import { sealFacts } from '../../cases/facts-seal.js';
import type { SafetyStepEntity } from '../../cases/safety-step.entity.js';
import type { SafetyKind } from '../../cases/safety-kind.js';
import type { DemoCase } from '../telling/demo-case.js';
import { paperKey, type StoredPapers } from './papers.js';
import { writeNotices } from './write-notices.js';
import { writePublications } from './write-publications.js';

const ANNOUNCED_TOGETHER = 500;

/** Cases as they are when the demonstration begins, with all that belongs to them. Every step is told once, as it last was; where something is still open, the workflow is woken. */
export async function writeCases(manager: EntityManager, keys: Keys, cases: readonly DemoCase[], { papers, before }: { papers: StoredPapers; before: PlainDate }): Promise<void> {
  await writeRows(manager, 'safety_case', cases.map((one) => caseRow(keys, one)));
  await writeRows(manager, 'step', cases.flatMap(({ kind, steps }) => steps.map((step) => stepRow(keys, kind, step))));
  await writeNotices(manager, cases, before);
  const events = cases.flatMap(({ row, events: own }) => own.map(({ at, action, by, text }) => ({ case_id: row.caseId, at, action, by_name: by, text })));
  await writeRows(manager, 'case_event', events.sort((a, b) => a.at.getTime() - b.at.getTime()));
  await writeRows(manager, 'safety_document', cases.flatMap((one) => documentRows(keys, one, papers)));
  await writePublications(manager, cases);
  for (const kind of new Set(cases.map((one) => one.kind))) await tell(manager, kind, cases.filter((one) => one.kind === kind));
}

async function tell(manager: EntityManager, { casework }: SafetyKind, cases: readonly DemoCase[]): Promise<void> {
  const stepIds = cases.flatMap(({ steps }) => steps.map(({ stepId }) => stepId));
  for (let from = 0; from < stepIds.length; from += ANNOUNCED_TOGETHER) await announceSteps(casework, manager, stepIds.slice(from, from + ANNOUNCED_TOGETHER), { past: true });
  await wakeCases(casework, manager, cases.filter(isLive).map(({ row }) => row.caseId));
}

/** Something is still owed: in an open case, or in one that ended while its page is corrected. */
export function isLive({ row, steps }: DemoCase): boolean {
  return row.closedAt === null || steps.some(({ closedAt }) => closedAt === null);
}

function caseRow({ sealer }: Keys, { row, facts }: DemoCase): Record<string, unknown> {
  return {
    case_id: row.caseId, procedure: row.procedure, number: row.number, reference: row.reference, title: row.title, party: row.party, county: row.county, department: row.department, office: row.office, state: row.state,
    happened_on: row.happenedOn, warning_on: row.warningOn, facts_sealed: sealFacts(sealer, facts), parent_case_id: row.parentCaseId, opened_at: row.openedAt, opened_on: row.openedOn, opened_by: row.openedBy,
    closed_at: row.closedAt, closed_on: row.closedOn, closed_article: row.closedArticle, closed_reason: row.closedReason, revision: row.revision,
  };
}

function stepRow({ sealer }: Keys, { rules }: SafetyKind, step: SafetyStepEntity): Record<string, unknown> {
  return {
    step_id: step.stepId, case_id: step.caseId, case_round: step.caseRound, code: step.code, round: step.round, office: step.office, assigned: step.assigned, department: step.department, county: step.county,
    post: step.post, title: step.title, opened_on: step.openedOn, opened_at: step.openedAt, term_working_days: step.termWorkingDays, setting: step.setting, fixed_on: step.fixedOn, fixed_since_on: step.fixedSinceOn,
    due_on: step.dueOn, earliest_on: step.earliestOn, latest_on: step.latestOn, calendar_version: step.calendarVersion, movements: step.movements, suspensions: step.suspensions, outcome: step.outcome,
    closed_at: step.closedAt, closed_on: step.closedOn, revision: step.revision, data: sealData(sealer, rules.steps[step.code], step.data), by_post: step.byPost, by_name: step.byName, by_sub: step.bySub,
  };
}

function documentRows({ sealer }: Keys, { kind, row, papers: own }: DemoCase, stored: StoredPapers): Record<string, unknown>[] {
  return own.map((paper) => {
    const { sha256, bytes } = stored.get(paperKey(kind, paper.kind)) as StoredFile;
    return {
      document_id: uuidOf(`demo paper ${row.caseId} ${paper.kind}`), case_id: row.caseId, kind: paper.kind, name_sealed: sealer.seal(`${kind.rules.papers[paper.kind] ?? paper.kind}（演示）.pdf`, documentNameSeal),
      media_type: 'application/pdf', size: bytes, sha256, uploaded_at: paper.at, uploaded_by: paper.by, uploaded_post: paper.post,
    };
  });
}
