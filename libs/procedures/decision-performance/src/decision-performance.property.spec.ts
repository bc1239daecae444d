import { describe, expect, it } from '@jest/globals';
import { accepted } from '@lianban/kernel';
import fc from 'fast-check';
import { decide } from './decision-performance.decide.js';
import { owedSteps } from './decision-performance.owed.js';
import type { Performance } from './decision-performance.state.js';
import { finished, life, lived } from './performance-lives.cases.js';
import type { Rules } from './performance-walk.cases.js';
import { performanceSteps } from './steps/performance-steps.js';

const rules: Rules = { decide, owe: owedSteps };
const lives = (under: Rules) => fc.assert(fc.property(life, (one) => {
  expect(finished(lived(one, under))).not.toBe('open');
}), { numRuns: 300, seed: 43, endOnFailure: true });

describe('the performance of a decision under any orders in any order', () => {
  it('stays a sound record and never hangs', () => fc.assert(fc.property(life, (one) => void expect(finished(lived(one))).not.toBe('open')), { numRuns: 200 }));

  it('comes by every state and every step', () => {
    const seen = new Set<string>(['open']);
    fc.assert(fc.property(life, (one) => {
      const { record } = lived(one);
      for (const name of [record.state, ...record.steps.map(({ code }) => code)]) seen.add(name);
    }), { numRuns: 400, seed: 43 });
    expect([...seen].toSorted()).toEqual(['open', 'performed', 'enforced', 'ended', ...Object.keys(performanceSteps)].toSorted());
  });
});

/** Decides as the procedure does, then spoils the record. */
const spoilt = (spoil: (record: Performance, before: Performance) => Performance): Partial<Rules> => ({
  decide: (command, before, context) => {
    const decided = decide(command, before, context);
    return decided.ok ? accepted({ ...decided.value, record: spoil(decided.value.record, before) }) : decided;
  },
});

/** Each is a mistake that would cost somebody the job; every one is noticed by the same lives. */
const faults: readonly [string, Partial<Rules>][] = [
  ['a demand is made once for ever', { decide: (command, record, context) => (command.type === 'note-overdue' && record.steps.some(({ code }) => code === 'demand') ? accepted({ record, effects: [] }) : decide(command, record, context)) }],
  ['an enforcement that an extension broke off is never taken up again', { owe: (record, context) => owedSteps(record, context).filter(({ code, round }) => code !== 'compulsory-enforcement' || round === 1) }],
  ['a party is found unperforming within its ten days', { decide: (command, record, context) => decide(command, record, command.type === 'complete' && command.code === 'verification' ? { ...context, settings: [{ key: 'decision-performance.after-demand-days', value: 0, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }] } : context) }],
  ['a halt is left in force when the party has performed', { owe: (record, context) => owedSteps(record, context).filter(({ code }) => !code.endsWith('-lifting')) }],
  ['a case ends while somebody still owes something', spoilt((record) => ({ ...record, state: record.steps.some(({ code, outcome }) => code === 'verification' && outcome !== null) ? 'ended' : record.state }))],
  ['what was said once is overwritten', spoilt((record, { steps }) => ({ ...record, steps: record.steps.map((step, index) => (step.code === 'demand' && steps[index]?.outcome === 'served' ? { ...step, data: {} } : step)) }))],
  ['a step is opened twice', spoilt((record) => ({ ...record, steps: record.steps.flatMap((step) => (step.code === 'demand' && step.outcome === null ? [step, { ...step, round: step.round + 1 }] : [step])) }))],
];

describe('a fault that is planted', () => {
  it.each(faults)('is noticed: %s', (_, faulty) => expect(() => lives({ ...rules, ...faulty })).toThrow());
  it('and without one the same lives are sound', () => expect(() => lives(rules)).not.toThrow());
});
