import { sealData } from '@lianban/casework';
import { writeRows } from '@lianban/casework/demo';
import type { Keys } from '@lianban/crypto';
import { defaultContext, latestApplicationDate, stepSpec } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import { contractSeal } from '../loan-renewal/commands/file-application.command.js';
import type { DemoLoan } from './demo-loan.js';
import { borrowerPost } from './demo-people.js';
import type { DemoStep } from './demo-step.js';
import { borrowerIdOf } from './write-parties.js';

/** Loans with their steps and history, in the order in which they were filed. Numbers count within a year. */
export async function writeLoans(manager: EntityManager, keys: Keys, loans: readonly DemoLoan[]): Promise<void> {
  const numbers = new Map<string, number>();
  const numbered = loans.map((loan) => {
    const year = loan.deal.application.filedOn.slice(0, 4);
    numbers.set(year, (numbers.get(year) ?? 0) + 1);
    return caseRow(keys, loan, `LR-${year}-${String(numbers.get(year)).padStart(6, '0')}`);
  });
  await writeRows(manager, 'case_number', [...numbers].map(([year, last]) => ({ year: Number(year), last_number: last })));
  await writeRows(manager, 'loan_case', numbered);
  await writeRows(manager, 'step', loans.flatMap(({ steps }) => steps.map((step) => stepRow(keys, step))));
  const events = loans.flatMap(({ caseId, events: own }) => own.map(({ at, action, by, text }) => ({ case_id: caseId, at, action, by_name: by, text })));
  await writeRows(manager, 'case_event', events.sort((a, b) => a.at.getTime() - b.at.getTime()));
}

function caseRow({ sealer, digester }: Keys, loan: DemoLoan, number: string): Record<string, unknown> {
  const { application, index, specialReason } = loan.deal;
  const contract = `JK-${application.loanDueOn.slice(0, 4)}-${String(index + 1).padStart(5, '0')}`;
  const limits = latestApplicationDate({ dueDate: application.loanDueOn }, application.filedOn, defaultContext);
  if (!limits.ok) throw new RangeError('the demonstration leaves the published calendar');
  return {
    case_id: loan.caseId, number, borrower_id: borrowerIdOf(loan.borrowerOffice), borrower_office: loan.borrowerOffice, bank_office: loan.bankOffice, state: loan.closed?.state ?? 'open',
    applicant_type: application.applicantType, in_city: application.inCity, sound: application.sound, policy_ok: application.policyOk, temporary_difficulty: application.temporaryDifficulty,
    purpose: application.purpose, filed_on: application.filedOn, loan_due_on: application.loanDueOn, maturing_fen: application.maturingFen, amount_fen: application.amountFen,
    expected_days: application.expectedDays, programme: application.programme, secured: application.secured, special_reason: specialReason, special_reasons: application.specialReasons,
    contract_sealed: sealer.seal(contract, contractSeal), contract_digest: digester.rowKeyDigest(['contract', loan.bankOffice, contract]), credit_code_confirmed: false,
    latest_on: limits.value.value.latest, safe_on: limits.value.value.clearDays, opened_at: loan.openedAt, opened_by: borrowerPost(loan),
    closed_at: loan.closed?.now ?? null, closed_on: loan.closed?.today ?? null, closed_article: loan.closed?.article ?? null, closed_reason: loan.closed?.reason ?? null, revision: loan.revision,
  };
}

function stepRow({ sealer }: Keys, step: DemoStep): Record<string, unknown> {
  return {
    step_id: step.stepId, case_id: step.caseId, case_round: step.caseRound, code: step.code, round: step.round, office: step.office, assigned: step.assigned, department: step.department,
    county: step.county, post: step.post, title: step.title, opened_on: step.openedOn, opened_at: step.openedAt, term_working_days: step.termWorkingDays, setting: step.setting,
    fixed_on: step.fixedOn, fixed_since_on: step.fixedSinceOn, due_on: step.dueOn, earliest_on: step.earliestOn, latest_on: step.latestOn, calendar_version: step.calendarVersion,
    movements: step.movements, suspensions: step.suspensions, outcome: step.outcome, closed_at: step.closedAt, closed_on: step.closedOn, revision: step.revision,
    data: step.outcome ? sealData(sealer, stepSpec(step.code), step.data) : step.data, by_post: step.byPost, by_name: step.byName,
  };
}

