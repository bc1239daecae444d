import { officeBook, stepLine, type CaseworkContext, type OfficeBook } from '@lianban/casework';
import { hasPriority, resolutionSteps, type LoanSummary } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { In, type EntityManager } from 'typeorm';
import { mayComplete, mayCompleteAtCounter, mayRequest, owesRecorded, type CaseOffices } from '../access/step-rights.js';
import { BankEntity } from '../cases/bank.entity.js';
import { BorrowerEntity } from '../cases/borrower.entity.js';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { LoanStepEntity } from '../cases/loan-step.entity.js';
import { officesOf } from '../commands/case-under-command.js';
import type { LoanRecord } from '../loan-record.js';
import { hasAccount, withBorrower } from './borrower-office.js';
import { borrowerName } from './borrower-view.js';

/** Loans by id, in the order given, with their open steps as the reader's post stands to them. */
export async function loanSummaries(record: LoanRecord, manager: EntityManager, caseIds: readonly string[], actor: RequestActor, context: CaseworkContext): Promise<LoanSummary[]> {
  if (caseIds.length === 0) return [];
  const rows = new Map((await manager.findBy(LoanCaseEntity, { caseId: In(caseIds) })).map((row) => [row.caseId, row]));
  const steps = await manager.createQueryBuilder(LoanStepEntity, 's').where('s.case_id = any(:caseIds::uuid[]) and s.closed_at is null', { caseIds }).orderBy('s.due_on').addOrderBy('s.step_id').getMany();
  const borrowers = new Map((await manager.findBy(BorrowerEntity, { borrowerId: In([...rows.values()].map(({ borrowerId }) => borrowerId)) })).map((one) => [one.borrowerId, one]));
  const banks = new Map((await manager.find(BankEntity)).map(({ office, name }) => [office, name]));
  const offices = await officeBook(record, manager);
  return caseIds.flatMap((caseId) => {
    const row = rows.get(caseId);
    const borrower = row && borrowers.get(row.borrowerId);
    if (!row || !borrower) return [];
    const name = borrowerName(record.keys.sealer, borrower);
    const named = withBorrower(offices, row.borrowerOffice, { name, contactName: '', contactPhone: '' });
    const inCase = { ...officesOf(row, context), borrowerHasAccount: hasAccount(offices, row.borrowerOffice) };
    const own = steps.filter((step) => step.caseId === caseId).map((step) => openStepLine(step, actor, inCase, named, context));
    return [{ ...summaryOf(row, name, banks.get(row.bankOffice) ?? row.bankOffice), steps: own }];
  });
}

export function summaryOf(row: LoanCaseEntity, nameOfBorrower: string, bankName: string): Omit<LoanSummary, 'steps'> {
  const { caseId, number, state, amountFen, loanDueOn, filedOn, programme, specialReasons, revision } = row;
  return { caseId, number, state, borrowerName: nameOfBorrower, bankName, amountFen, loanDueOn, filedOn, priority: hasPriority(programme), special: specialReasons.length > 0, revision };
}

function openStepLine(step: LoanStepEntity, actor: RequestActor, inCase: CaseOffices & { borrowerHasAccount: boolean }, offices: OfficeBook, context: CaseworkContext): LoanSummary['steps'][number] {
  const { officeName, dueOn, light, workingDaysLeft } = stepLine(step, offices, context);
  return { code: step.code, title: step.title, officeName, dueOn, light, workingDaysLeft, mine: isMine(actor, step, inCase) };
}

/** Whether the step waits for this post: as its owner or recorder, at the counter for a borrower without an account, or as secretary or member of the leading group. */
function isMine(actor: RequestActor, { code, office, data }: LoanStepEntity, inCase: CaseOffices & { borrowerHasAccount: boolean }): boolean {
  if (!resolutionSteps.some((one) => one === code)) return mayComplete(actor, code, office, inCase) || owesRecorded(actor, code, office) || (!inCase.borrowerHasAccount && mayCompleteAtCounter(actor, code, inCase));
  if (!data['decision']) return mayRequest('resolution.propose', actor, inCase);
  const signed = (data['signatures'] ?? []) as { post: string }[];
  return mayRequest('resolution.sign', actor, inCase) && ((data['present'] ?? []) as string[]).includes(actor.post) && !signed.some(({ post }) => post === actor.post);
}
