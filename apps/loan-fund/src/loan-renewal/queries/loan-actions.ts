import {
  beforeDisbursement, openStepOfLoan, resolutionSteps, stepOfLoan, stepSpec, type Loan, type LoanAction, type LoanDetail, type LoanStepCode, type ResolutionStep, type Signature,
} from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import type { LoanPermission } from '../access/permissions.js';
import { mayComplete, mayHandle, mayRequest, type CaseOffices } from '../access/step-rights.js';
import type { LoadedLoan } from '../load-loan.js';

type Offer = Omit<LoanDetail['actions'][number], 'primary'>;
const offer = (action: LoanAction, code: LoanStepCode | null = null, outcomes: string[] = []): Offer => ({ action, code, outcomes });
const isResolution = (code: LoanStepCode): code is ResolutionStep => resolutionSteps.some((one) => one === code);

/** What the signed-in post may do now, from the tables by which the server judges; the first that moves the case on is the primary one. */
export function loanActions(actor: RequestActor, { row, steps, loan }: LoadedLoan, offices: CaseOffices, today: string): LoanDetail['actions'] {
  if (row.closedAt) return [];
  const completed = steps.flatMap(({ code, office, closedAt }) => {
    const open = closedAt === null && !isResolution(code) && !openStepOfLoan(loan, code)?.suspended;
    return open && mayComplete(actor, code, office, offices) ? [offer('complete', code, outcomesNow(loan, code))] : [];
  });
  const onward = [...completed, ...resolutions(actor, loan, offices)];
  return [...onward, ...requests(actor, loan, offices, today)].map((one) => ({ ...one, primary: one === onward[0] }));
}

/** The renewal loan stays unpaid only where the bank gave the money back itself (art. 18). */
function outcomesNow(loan: Loan, code: LoanStepCode): string[] {
  const all = Object.keys(stepSpec(code).outcomes);
  const returnedByBank = stepOfLoan(loan, 'fund-return')?.data['payer'] === 'bank';
  return code === 'renewal-loan' && !returnedByBank ? all.filter((outcome) => outcome !== 'not-paid') : all;
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

function requests(actor: RequestActor, loan: Loan, offices: CaseOffices, today: string): Offer[] {
  const back = openStepOfLoan(loan, 'fund-return');
  const pending = openStepOfLoan(loan, 'delay-decision') ?? openStepOfLoan(loan, 'delay-resolution');
  const wanted: [boolean, LoanPermission, Offer][] = [
    [Boolean(openStepOfLoan(loan, 'initial-review')) && !stepOfLoan(loan, 'supplement'), 'supplement.ask', offer('ask-supplement', 'initial-review')],
    [back !== undefined && back.dueOn >= today && !pending, 'delay.ask', offer('ask-delay', 'fund-return')],
    [beforeDisbursement(loan), 'loan.withdraw', offer('withdraw')],
    [!stepOfLoan(loan, 'fraud-referral'), 'fraud.refer', offer('refer-fraud')],
  ];
  const allowed = wanted.filter(([holds, action]) => holds && mayRequest(action, actor, offices)).map(([, , one]) => one);
  return mayHandle('document.upload', actor) ? [...allowed, offer('upload')] : allowed;
}
