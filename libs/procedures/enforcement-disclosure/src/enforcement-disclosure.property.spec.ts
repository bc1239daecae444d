import { describe, expect, it } from '@jest/globals';
import { accepted, addDays, plainDate as on } from '@lianban/kernel';
import type { DeclaredStep } from '@lianban/steps';
import fc from 'fast-check';
import { begin, contextOn, draft, give, majorDraft, proof, text, type Decide } from './decision-walk.cases.js';
import { decide, enforcementSteps, owedSteps, type EnforcementCase, type EnforcementEffect, type EnforcementStepCode } from './index.js';
import { lived, moves, sound, start, type Rules } from './random-lives.cases.js';

const rules: Rules = { decide, owe: owedSteps };
const soundLife = (under: Rules) => fc.property(start, moves, (given, all) => void lived(under, given, all, sound));
const lives = (under: Rules) => fc.assert(soundLife(under), { numRuns: 150, seed: 43, endOnFailure: true });

describe('a decision under any orders in any order', () => {
  it('stays a sound record', () => fc.assert(soundLife(rules), { numRuns: 100 }));

  it('comes by every state and every step', () => {
    const seen = new Set<string>();
    fc.assert(fc.property(start, moves, (given, all) => void lived(rules, given, all, (_, { record }) => {
      seen.add(record.state);
      for (const { code } of record.steps) seen.add(code);
    })), { numRuns: 150, seed: 43 });
    expect([...seen].toSorted()).toEqual(['open', 'published', 'withheld', 'returned', 'revoked', ...Object.keys(enforcementSteps)].toSorted());
  });

  it.each([['made', {}], ['a draft', draft], ['a major draft', majorDraft]])('comes to be public when everybody does what is owed: %s', (_, given) => {
    let [walk, today] = [begin(given), on('2026-02-03')];
    for (let turn = 0; turn < 20 && walk.record.state === 'open'; turn += 1) {
      const owed = walk.record.steps.find(({ outcome, code }) => outcome === null && code !== 'publication');
      const first = owed && Object.keys(enforcementSteps[owed.code].outcomes)[0];
      const data = { ...text, reviewedBy: '局务会', decisionNumber: '景应急停〔2026〕3号', decidedOn: today };
      walk = give(walk, owed && first ? { type: 'complete', code: owed.code, outcome: first, data, by: owed.code === 'release' ? 'head' : 'officer' } : proof(1), contextOn(today));
      expect(walk.refused).toBeNull();
      today = addDays(today, 1);
    }
    expect(walk.record.state).toBe('published');
  });
});

type Step = DeclaredStep<EnforcementStepCode>;
type Effects = readonly EnforcementEffect[];

/** Decides as the procedure does, then spoils the answer. */
const spoilt = (spoil: (effects: Effects, record: EnforcementCase, before: EnforcementCase) => EnforcementCase): Decide => (command, before, context) => {
  const decided = decide(command, before, context);
  return decided.ok ? accepted({ effects: decided.value.effects, record: spoil(decided.value.effects, decided.value.record, before) }) : decided;
};
/** Decides on another record than the one there is. */
const misled = (mislead: (record: EnforcementCase, code: string) => EnforcementCase): Decide => (command, record, context) => decide(command, mislead(record, command.type === 'complete' ? command.code : command.type), context);
const mapSteps = (record: EnforcementCase, change: (step: Step) => Step | null): EnforcementCase => ({ ...record, steps: record.steps.flatMap((step) => change(step) ?? []) });
const has = (effects: Effects, type: EnforcementEffect['type'], of: object = {}): boolean => effects.some((effect) => effect.type === type && Object.entries(of).every(([key, value]) => (effect as Record<string, unknown>)[key] === value));
const again = (record: EnforcementCase, code: EnforcementStepCode): EnforcementCase => ({ ...record, steps: [...record.steps, ...record.steps.filter((step) => step.code === code).map((step) => ({ ...step, round: step.round + 1 }))] });

/** Each is a mistake that would cost somebody the job; every one is noticed by the same lives. */
const faults: readonly [string, Partial<Rules>][] = [
  ['one person alone prepares and releases', { decide: misled((record, code) => (code === 'release' ? mapSteps(record, (step) => (step.code === 'redaction' ? { ...step, bySub: null } : step)) : record)) }],
  ['the clock stops when the text is released', { decide: spoilt((effects, record) => (has(effects, 'text-released') ? mapSteps(record, (step) => (step.code === 'publication' ? { ...step, outcome: 'proved' } : step)) : record)) }],
  ['the clock begins when the decision is entered', { owe: (record, context) => owedSteps(record, context).map((step) => (step.code === 'publication' ? { code: step.code, round: step.round } : step)) }],
  ['a publication is opened again with each correction', { decide: spoilt((effects, record) => (has(effects, 'step-opened', { code: 'redaction' }) ? again(record, 'publication') : record)) }],
  ['a revoked decision goes on being prepared', { decide: spoilt((effects, record, before) => (has(effects, 'decision-revoked') ? { ...before, state: 'revoked' } : record)) }],
  ['a revoked decision is public again when it is corrected', { decide: misled((record, code) => (code === 'correct' && record.state === 'revoked' ? { ...record, state: 'published' } : record)) }],
  ['a major draft is made without its review', { owe: (record, context) => owedSteps({ ...record, facts: { ...record.facts, kinds: ['rectify'] } }, context) }],
  ['a return ends the text for good', { decide: spoilt((effects, record) => (has(effects, 'step-closed', { outcome: 'returned' }) ? mapSteps(record, (step) => (step.code === 'redaction' && step.outcome === null ? null : step)) : record)) }],
  ['what was said once is overwritten', { decide: spoilt((_, record, { steps }) => mapSteps(record, (step) => (steps.some(({ code, round, outcome }) => code === 'release' && code === step.code && round === step.round && outcome === 'returned') ? { ...step, data: {} } : step))) }],
  ['a withheld decision is called public', { decide: spoilt((_, record) => (record.state === 'withheld' ? { ...record, state: 'published' } : record)) }],
];

describe('a fault that is planted', () => {
  it.each(faults)('is noticed: %s', (_, faulty) => expect(() => lives({ ...rules, ...faulty })).toThrow());
  it('and without one the same lives are sound', () => expect(() => lives(rules)).not.toThrow());
});
