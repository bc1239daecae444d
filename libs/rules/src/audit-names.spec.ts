import { describe, expect, test } from '@jest/globals';
import { auditActionName } from '@lianban/contracts';
import { accidentRequests, accidentSteps } from '@lianban/procedure-accident-investigation';
import { performanceRequests, performanceSteps } from '@lianban/procedure-decision-performance';
import { enforcementRequests, enforcementSteps } from '@lianban/procedure-enforcement-disclosure';
import { loanSteps } from '@lianban/procedure-loan-renewal';

type Steps = Readonly<Record<string, { outcomes: object }>>;
const tables: Readonly<Record<string, Steps>> = { 'accident-investigation': accidentSteps, 'decision-performance': performanceSteps, 'enforcement-disclosure': enforcementSteps, 'loan-renewal': loanSteps };
const requests: Readonly<Record<string, object>> = { 'accident-investigation': accidentRequests, 'decision-performance': performanceRequests, 'enforcement-disclosure': enforcementRequests };
const systemOrders = ['note-proof', 'note-page-changed', 'note-page-restored', 'decision-revoked', 'note-served'];

describe('what is done in a procedure is named in the audit', () => {
  test.each(Object.entries(tables))('steps of %s', (_slug, steps) => {
    const actions = Object.entries(steps).flatMap(([code, { outcomes }]) => [...Object.keys(outcomes), 'overdue'].map((outcome) => `step.${code}.${outcome}`));
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter((action) => auditActionName(action) === action)).toEqual([]);
  });

  test.each(Object.entries(requests))('requests of %s', (_slug, asked) => {
    expect([...Object.keys(asked), ...systemOrders].map((type) => `case.${type}`).filter((action) => auditActionName(action) === action)).toEqual([]);
  });

  test('requests and resolutions of loans', () => {
    const actions = ['case.supplement-asked', 'case.delay-asked', 'case.withdraw', 'case.fraud-referred', 'step.leading-group-decision.proposed', 'step.delay-resolution.signed'];
    expect(actions.filter((action) => auditActionName(action) === action)).toEqual([]);
  });
});
