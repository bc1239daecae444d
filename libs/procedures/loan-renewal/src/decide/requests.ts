import { hearingSteps, type HearingStep, type LoanCommand, type LoanEffect, type ResolutionStep } from '../loan-renewal.commands.js';
import { beforeDisbursement } from '../loan-renewal.owed.js';
import { openStepOfLoan, stepOfLoan, type Loan } from '../loan-renewal.state.js';
import { delayDecided } from './delay.js';
import { pendingDelay } from './lateness.js';
import { refuse, refusedCase, type Considered, type Consequence, type LoanContext } from './loan-context.js';
import { approve, barredBy } from './review.js';
import { lapseEffects } from './supplement.js';

type Of<T extends LoanCommand['type']> = Extract<LoanCommand, { type: T }>;
type Effects = Considered<LoanEffect[]>;
const effects = (...list: LoanEffect[]): Effects => ({ ok: true, value: list });

export interface Signature {
  post: string;
  agrees: boolean;
  reason: string | null;
  on: string;
}

/** Arts. 8, 10(4): what was decided, by whom; it stands when the members present have signed. */
export function proposeResolution(loan: Loan, command: Of<'propose-resolution'>, context: LoanContext): Effects {
  const { code, decision, feeBp, reason, present } = command;
  const open = openStepOfLoan(loan, code);
  if (!open) return refuse('STEP_NOT_OPEN');
  if (open.data['decision']) return refuse('RESOLUTION_OPEN');
  const barred = code === 'leading-group-decision' && decision === 'approved' ? barredBy(context) : [];
  if (barred.length > 0) return refuse('NOT_ELIGIBLE', { reasons: barred });
  if (code === 'overlong-fee' && feeBp === null) return refuse('FEE_MISSING');
  if (!reason.trim()) return refuse('REASON_REQUIRED');
  const members = [...new Set(present)];
  if (members.length === 0) return refuse('NOT_PRESENT');
  return effects({ type: 'step-noted', code, data: { ...open.data, decision: code === 'overlong-fee' ? 'set' : decision, feeBp, reason, present: members, signatures: [] } });
}

/** The last signature decides: a majority of those present carries it, otherwise it is refused, or written anew. */
export function signResolution(loan: Loan, { code, agrees, reason, by }: Of<'sign-resolution'>, context: LoanContext): Effects {
  const open = openStepOfLoan(loan, code);
  if (!open) return refuse('STEP_NOT_OPEN');
  if (!open.data['decision']) return refuse('RESOLUTION_NEEDED');
  const present = open.data['present'] as readonly string[];
  const signed = open.data['signatures'] as readonly Signature[];
  if (!present.includes(by)) return refuse('NOT_PRESENT');
  if (signed.some(({ post }) => post === by)) return refuse('SIGNED_ALREADY');
  if (!agrees && !reason?.trim()) return refuse('REASON_REQUIRED');
  const signatures = [...signed, { post: by, agrees, reason, on: context.today }];
  const data = { ...open.data, signatures };
  if (signatures.length < present.length) return effects({ type: 'step-noted', code, data });
  return carried(loan, code, data, signatures.filter((one) => one.agrees).length * 2 > present.length, context);
}

function carried(loan: Loan, code: ResolutionStep, data: Readonly<Record<string, unknown>>, majority: boolean, context: LoanContext): Effects {
  if (code === 'overlong-fee') {
    if (majority) return effects({ type: 'step-closed', code, outcome: 'set', data });
    return effects({ type: 'step-noted', code, data: { rejected: data } });
  }
  const outcome = majority && data['decision'] === 'approved' ? 'approved' : 'refused';
  const after = consequenceOf(loan, code, outcome, data, context);
  return after.ok ? effects({ type: 'step-closed', code, outcome, data: after.value.data }, ...after.value.effects) : after;
}

function consequenceOf(loan: Loan, code: 'leading-group-decision' | 'delay-resolution', outcome: 'approved' | 'refused', data: Consequence['data'], context: LoanContext): Considered {
  if (code === 'delay-resolution') return delayDecided(outcome === 'approved', code)(loan, data, context);
  if (outcome === 'approved') return approve(loan, data, context);
  return { ok: true, value: { data, effects: [refusedCase('10(4)', String(data['reason']))] } };
}

export function withdraw(loan: Loan, { reason }: Of<'withdraw'>): Effects {
  if (!beforeDisbursement(loan)) return refuse('DISBURSED');
  if (!reason.trim()) return refuse('REASON_REQUIRED');
  return effects({ type: 'case-closed', state: 'withdrawn', article: '12', reason });
}

/** Art. 20: handed on beside the loan, whatever becomes of it: the money must still come back, and an ended case hides nothing. */
export function referFraud(loan: Loan, { reason }: Of<'refer-fraud'>): Effects {
  if (openStepOfLoan(loan, 'fraud-referral')) return refuse('REFERRAL_OPEN');
  if (!reason.trim()) return refuse('REASON_REQUIRED');
  return effects({ type: 'step-opened', code: 'fraud-referral', data: { reason } });
}

/** Arts. 14(1)3, 18, 19: the day has passed. Nobody is late while a delay that was asked for in time waits for its answer. */
export function noteOverdue(loan: Loan, { code }: Of<'note-overdue'>, { today }: LoanContext): Effects {
  const open = openStepOfLoan(loan, code);
  if (!open || open.dueOn >= today) return effects();
  if (code === 'supplement') return effects(...lapseEffects(loan, today));
  if (isHearing(code)) return effects({ type: 'step-closed', code, outcome: 'silent', data: open.data });
  // Art. 18 asks after money that cannot come back in time: none is out, nothing follows.
  if (code === 'renewal-loan' && !openStepOfLoan(loan, 'fund-return')) return effects();
  const follow = code === 'fund-return' ? 'overdue-hearing' : 'default-explanation';
  const waits = code === 'fund-return' && pendingDelay(loan) !== undefined;
  return waits || stepOfLoan(loan, follow) ? effects() : effects({ type: 'step-opened', code: follow, data: {} });
}

function isHearing(code: Of<'note-overdue'>['code']): code is HearingStep {
  return hearingSteps.some((hearing) => hearing === code);
}
