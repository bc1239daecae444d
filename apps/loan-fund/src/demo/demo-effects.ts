import { closeStep, refixStep, resumeStep, suspendStep, type CaseworkContext } from '@lianban/casework';
import { officialCalendar } from '@lianban/calendar';
import { outlivesCase, type LoanCommand, type LoanEffect, type LoanStepCode } from '@lianban/procedure-loan-renewal';
import { serialOf } from '../loan-renewal/commands/save-fund-effect.js';
import type { DemoActor } from './demo-people.js';
import type { DemoLoan } from './demo-loan.js';
import { openDemoStep, type DemoMoment, type DemoStep } from './demo-step.js';

/** The command that caused an effect, by whom and when. */
interface Given {
  command: LoanCommand;
  actor: DemoActor;
  moment: DemoMoment;
}

/** What an effect makes of the record and of the fund that all loans share. */
export function carryOutEffect(loan: DemoLoan, effect: LoanEffect, given: Given): void {
  const { moment, actor } = given;
  const context = { ...moment, calendar: officialCalendar } as CaseworkContext;
  switch (effect.type) {
    case 'step-closed':
      return changed(loan, effect.code, (step) => closeStep(step, effect.outcome, moment, { data: effect.data, byPost: actor.post, byName: actor.name }));
    case 'step-noted':
      return changed(loan, effect.code, (step) => void Object.assign(step, { data: effect.data }));
    case 'step-opened': {
      const round = 1 + loan.steps.filter(({ code }) => code === effect.code).length;
      return void loan.steps.push(openDemoStep(loan, { code: effect.code, round, data: effect.data, ...(effect.fixedOn && { fixedOn: effect.fixedOn }) }, moment));
    }
    case 'step-suspended':
      return changed(loan, effect.code, (step) => suspendStep(step, effect.reason, context));
    case 'step-resumed':
      return changed(loan, effect.code, (step) => resumeStep(step, context));
    case 'step-refixed':
      return changed(loan, effect.code, (step) => refixStep(step, effect.dueOn, effect.reason, context));
    default:
      return beyondSteps(loan, effect, given);
  }
}

type Beyond = Exclude<LoanEffect, { type: `step-${string}` }>;

function beyondSteps(loan: DemoLoan, effect: Beyond, given: Given): void {
  const { moment } = given;
  const { fund, deal } = loan;
  switch (effect.type) {
    case 'fund-reserved':
      loan.reservation = { at: moment.now, releasedAt: null, consumedAt: null };
      fund.reservedFen += deal.application.amountFen;
      return;
    case 'reservation-released':
      if (loan.reservation) loan.reservation.releasedAt = moment.now;
      fund.reservedFen -= deal.application.amountFen;
      return;
    case 'posted':
      return posted(loan, effect, given);
    case 'overdue-recorded':
      loan.overdue.push({ ...moment, days: effect.days, justified: effect.justified, approved: effect.approved });
      return fund.noteOverdue(loan.borrowerOffice, effect);
    case 'overdue-corrected':
      for (const time of loan.overdue) Object.assign(time, { days: effect.days, justified: time.justified || effect.days === 0 });
      return;
    case 'blacklisted':
      loan.blacklisted = { ...moment, reason: effect.reason };
      return fund.blacklist(loan.borrowerOffice);
    case 'bank-sanctioned':
      loan.sanction = { ...moment, reason: effect.reason };
      return fund.sanction(loan.bankOffice);
    case 'case-closed':
      for (const step of loan.steps.filter(({ code, outcome }) => outcome === null && !outlivesCase(code))) {
        closeStep(step, 'case-closed', moment);
        step.revision += 1;
      }
      loan.closed = { ...effect, ...moment };
  }
}

function posted(loan: DemoLoan, { entry }: Extract<Beyond, { type: 'posted' }>, { moment, actor, command }: Given): void {
  loan.entries.push({ entry, at: moment.now, by: actor.post, reference: serialOf(command, entry) });
  for (const { account, debitFen, creditFen } of entry.postings) {
    if (account === 'loans-outstanding') loan.fund.outstandingFen += debitFen - creditFen;
    if (account === 'loans-outstanding' && debitFen > 0 && loan.reservation) {
      loan.reservation.consumedAt = moment.now;
      loan.fund.reservedFen -= debitFen;
    }
  }
}

function changed(loan: DemoLoan, code: LoanStepCode, change: (step: DemoStep) => void): void {
  const step = openStep(loan, code);
  change(step);
  step.revision += 1;
}

function openStep(loan: DemoLoan, code: LoanStepCode): DemoStep {
  const step = loan.steps.findLast((each) => each.code === code && each.outcome === null);
  if (!step) throw new Error(`no step ${code} is open in the demonstration`);
  return step;
}
