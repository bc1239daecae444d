import type { PlainDate } from '@lianban/kernel';
import {
  beforeDisbursement, ended, isHeld, openStepOfLoan, pendingDelay, resolutionSteps, stepOfLoan, stepSpec, type Loan, type LoanAction, type LoanDetail, type LoanStepCode, type ResolutionStep, type Signature,
} from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import type { LoanPermission } from '../access/permissions.js';
import { isAtCounter, mayComplete, mayCompleteAtCounter, mayHandle, mayRequest, type CaseOffices } from '../access/step-rights.js';
import type { LoadedLoan } from '../loan-kind.js';

type Offer = Omit<LoanDetail['actions'][number], 'primary'>;
const offer = (action: LoanAction, code: LoanStepCode | null = null, outcomes: string[] = [], atCounter = false): Offer => ({ action, code, outcomes, atCounter });
const isResolution = (code: LoanStepCode): code is ResolutionStep => resolutionSteps.some((one) => one === code);

/**
 * What the signed-in post may do now, from the tables by which the server judges; the first that moves the case on is the
 * primary one. What it may do for the borrower at the counter comes first only where nobody signs in for the borrower.
 */
export function loanActions(actor: RequestActor, { steps, record: loan }: LoadedLoan, offices: CaseOffices, today: PlainDate, borrowerHasAccount: boolean): LoanDetail['actions'] {
  const completed = steps.flatMap(({ code, office, closedAt }) => {
    const open = closedAt === null && !isResolution(code) && !isHeld(loan, code, today);
    if (!open) return [];
    if (mayComplete(actor, code, office, offices)) return [offer('complete', code, outcomesNow(loan, code))];
    return mayCompleteAtCounter(actor, code, offices) ? [offer('complete', code, outcomesNow(loan, code), true)] : [];
  });
  const onward = [...completed, ...resolutions(actor, loan, offices)];
  const first = onward.find(({ atCounter }) => !atCounter || !borrowerHasAccount);
  return [...onward, ...requests(actor, loan, offices, today)].map((one) => ({ ...one, primary: one === first }));
}

/** The renewal loan may stay unpaid only once the fund has its money back, from whom ever. */
function outcomesNow(loan: Loan, code: LoanStepCode): string[] {
  const all = Object.keys(stepSpec(code).outcomes);
  return code === 'renewal-loan' && !ended(loan, 'fund-return', 'returned') ? all.filter((outcome) => outcome !== 'not-paid') : all;
}

function resolutions(actor: RequestActor, loan: Loan, offices: CaseOffices): Offer[] {
  return resolutionSteps.flatMap((code) => {
    const open = openStepOfLoan(loan, code);
    if (!open) return [];
    if (!open.data['decision']) return mayRequest('resolution.propose', actor, offices) ? [offer('propose-resolution', code)] : [];
    return mayRequest('resolution.sign', actor, offices) && waitsForSignature(open.data, actor.post) ? [offer('sign-resolution', code)] : [];
  });
}

function waitsForSignature(data: Loan['steps'][number]['data'], post: string): boolean {
  const signed = (data['signatures'] ?? []) as Signature[];
  return ((data['present'] ?? []) as string[]).includes(post) && !signed.some((one) => one.post === post);
}

function requests(actor: RequestActor, loan: Loan, offices: CaseOffices, today: PlainDate): Offer[] {
  const back = openStepOfLoan(loan, 'fund-return');
  const wanted: [boolean, LoanPermission, Offer][] = [
    [Boolean(openStepOfLoan(loan, 'initial-review')) && !stepOfLoan(loan, 'supplement'), 'supplement.ask', offer('ask-supplement', 'initial-review')],
    [back !== undefined && back.dueOn >= today && !pendingDelay(loan), 'delay.ask', offer('ask-delay', 'fund-return', [], isAtCounter(actor))],
    [loan.state === 'open' && beforeDisbursement(loan), 'loan.withdraw', offer('withdraw', null, [], isAtCounter(actor))],
    [!openStepOfLoan(loan, 'fraud-referral'), 'fraud.refer', offer('refer-fraud')],
  ];
  const allowed = wanted.filter(([holds, action]) => holds && mayRequest(action, actor, offices)).map(([, , one]) => one);
  return loan.state === 'open' && mayHandle('document.upload', actor) ? [...allowed, offer('upload')] : allowed;
}
