import { describe, expect, it } from '@jest/globals';
import { accepted } from '@lianban/kernel';
import fc from 'fast-check';
import { life, lived } from './alert-lives.cases.js';
import { type Walk, type Rules } from './alert-walk.cases.js';
import { decide } from './share-alert.decide.js';
import { owedSteps } from './share-alert.owed.js';
import type { ShareAlert } from './share-alert.state.js';
import { alertSteps } from './steps/alert-steps.js';

const rules: Rules = { decide, owe: owedSteps };

/** Cured at last, from wherever it stands. */
function finished(walk: Walk): string {
  walk.give({ type: 'cured', reason: '已恢复' });
  return walk.record.state;
}

const lives = (under: Rules) => fc.assert(fc.property(life, (one) => void expect(finished(lived(one, under))).toBe('cured')), { numRuns: 300, seed: 5, endOnFailure: true });

describe('an alert under any orders in any order', () => {
  it('stays a sound record, ends with the cure alone, and always ends with it', () => fc.assert(fc.property(life, (one) => void expect(finished(lived(one))).toBe('cured')), { numRuns: 300 }));

  it('comes by every state, every step and every end', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(life, (one) => {
      const { record } = lived(one);
      seen.add(record.state);
      for (const { code, outcome } of record.steps) seen.add(`${code} ${outcome}`);
      if (record.facts.mute) seen.add('muted');
    }), { numRuns: 400, seed: 5 });
    const ends = Object.entries(alertSteps).flatMap(([code, { outcomes }]) => Object.keys(outcomes).map((outcome) => `${code} ${outcome}`));
    expect([...seen].toSorted()).toEqual(['open', 'cured', 'muted', 'restore null', 'coordinate null', 'coordinate moot', ...ends].toSorted());
  });
});

/** Decides as the procedure does, then spoils the record. */
const spoilt = (spoil: (record: ShareAlert, before: ShareAlert) => ShareAlert): Partial<Rules> => ({
  decide: (command, before, context) => {
    const decided = decide(command, before, context);
    return decided.ok ? accepted({ ...decided.value, record: spoil(decided.value.record, before) }) : decided;
  },
});
const without = (record: ShareAlert, facts: Partial<ShareAlert['facts']>): ShareAlert => ({ ...record, facts: { ...record.facts, ...facts } });

/** Each would leave a fault to nobody, or to the wrong one; every one is noticed by the same lives. */
const faults: readonly [string, Partial<Rules>][] = [
  ['support given ends the alert while its condition lasts', spoilt((record) => (record.steps.some(({ outcome }) => outcome === 'supported') ? { ...record, state: 'cured' } : record))],
  ['what was handed over is owed by nobody', { owe: (record, context) => owedSteps(record, context).filter(({ code, round }) => code !== 'restore' || round === 1) }],
  ['who hands it over stays the owner', spoilt((record, { facts }) => (facts.owner.office === record.facts.owner.office ? record : without(record, { owner: facts.owner })))],
  ['a request for help is opened into the silence', { owe: (record, context) => owedSteps(without(record, { mute: null }), context) }],
  ['a step runs on under a muted alert', spoilt((record) => ({ ...record, steps: record.steps.map((step) => (step.code === 'coordinate' ? { ...step, suspended: false } : step)) }))],
  ['silence outlasts the alert', spoilt((record, { facts }) => (record.state === 'cured' ? without(record, { mute: facts.mute }) : record))],
  ['what was said is lost with the hand over', spoilt((record, { steps }) => ({ ...record, steps: record.steps.map((step, index) => (steps[index]?.outcome ? { ...step, data: {} } : step)) }))],
  ['a cured alert cannot be told', { decide: (command, record, context) => (command.type === 'cured' && record.facts.mute ? accepted({ record, effects: [] }) : decide(command, record, context)) }],
];

describe('a fault that is planted', () => {
  it.each(faults)('is noticed: %s', (_, faulty) => expect(() => lives({ ...rules, ...faulty })).toThrow());
  it('and without one the same lives are sound', () => expect(() => lives(rules)).not.toThrow());
});
