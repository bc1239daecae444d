import type { PlainDate } from '@lianban/kernel';
import type { LoanEffect } from './loan-renewal.commands.js';
import type { Loan, LoanStep } from './loan-renewal.state.js';
import { outlivesCase, type LoanStepCode } from './steps/loan-steps.js';

/** The record after effects, as `decide` sees it. Steps it opens have no id yet. */
export function afterEffects(loan: Loan, effects: readonly LoanEffect[], today: PlainDate): Loan {
  return effects.reduce((record, effect) => after(record, effect, today), loan);
}

function after(loan: Loan, effect: LoanEffect, today: PlainDate): Loan {
  switch (effect.type) {
    case 'step-closed':
      return changed(loan, effect.code, { outcome: effect.outcome, data: effect.data, closedOn: today, suspended: false });
    case 'step-noted':
      return changed(loan, effect.code, { data: effect.data });
    case 'step-opened':
      return { ...loan, steps: [...loan.steps, openedStep(loan, effect, today)] };
    case 'step-suspended':
      return changed(loan, effect.code, { suspended: true });
    case 'step-resumed':
      return changed(loan, effect.code, { suspended: false });
    case 'step-refixed':
      return changed(loan, effect.code, { dueOn: effect.dueOn });
    case 'case-closed':
      return { ...loan, state: effect.state, steps: loan.steps.map((step) => (step.outcome === null && !outlivesCase(step.code) ? { ...step, outcome: 'case-closed', closedOn: today } : step)) };
    default:
      return loan;
  }
}

function changed(loan: Loan, code: LoanStepCode, change: Partial<LoanStep>): Loan {
  const last = loan.steps.findLastIndex((step) => step.code === code && step.outcome === null);
  return { ...loan, steps: loan.steps.map((step, index) => (index === last ? { ...step, ...change } : step)) };
}

function openedStep(loan: Loan, { code, data, fixedOn }: Extract<LoanEffect, { type: 'step-opened' }>, today: PlainDate): LoanStep {
  const round = loan.steps.filter((step) => step.code === code).length + 1;
  return { stepId: '', code, round, outcome: null, data, openedOn: today, dueOn: fixedOn ?? today, closedOn: null, suspended: false };
}
