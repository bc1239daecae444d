import { expect } from '@jest/globals';
import { addDays, plainDate, type PlainDate } from '@lianban/kernel';
import { openStepOf, type DeclaredStep } from '@lianban/steps';
import fc from 'fast-check';
import type { PerformanceEffect } from './decision-performance.commands.js';
import { decisionPerformance } from './decision-performance.decide.js';
import type { Performance } from './decision-performance.state.js';
import { settledBy } from './decide/standing.js';
import { Walk, type Rules } from './performance-walk.cases.js';
import { performanceSteps, type PerformanceStepCode } from './steps/performance-steps.js';

/** What a form of any step may be filled with; each takes what it asks. */
const data = (on: string) => ({ performedOn: on, servedOn: on, executedOn: on, filedOn: on, liftedOn: on, how: '如实', found: '如实', ground: '如实', reason: '如实', reference: 'R1' });
const codes = Object.keys(performanceSteps) as PerformanceStepCode[];
const kinds = ['complete', 'complete', 'complete', 'complete', 'complete', 'complete', 'note-overdue', 'note-overdue', 'extend', 'suspend', 'resume', 'resend-halt', 'note-served', 'decision-revoked'] as const;
const move = fc.record({ kind: fc.constantFrom(...kinds), code: fc.nat(), outcome: fc.nat(), days: fc.constantFrom(0, 1, 3, 11, 60) });
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;
export const life = fc.record({ moves: fc.array(move, { minLength: 10, maxLength: 40, size: 'max' }), halts: fc.boolean(), seldom: fc.boolean() });
export type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

const open = ({ steps }: Performance): DeclaredStep<PerformanceStepCode>[] => steps.filter(({ outcome }) => outcome === null);

function doMove(walk: Walk, { kind, code, outcome, days }: Move): void {
  const on = addDays(walk.today, days);
  const chosen = open(walk.record)[code % Math.max(open(walk.record).length, 1)]?.code ?? codes[code % codes.length] ?? 'performance';
  const outcomes = Object.keys(performanceSteps[chosen].outcomes);
  if (kind === 'complete') walk.end(chosen, outcomes[outcome % outcomes.length] ?? '', on, data(on));
  else if (kind === 'note-overdue') walk.give({ type: kind, code: 'performance' }, on);
  else if (kind === 'extend') walk.give({ type: kind, untilOn: addDays(on, 5), reason: '如实', by: 'head' }, on);
  else if (kind === 'note-served') walk.give({ type: kind, servedOn: walk.record.facts.servedOn, performByOn: addDays(walk.record.facts.performByOn, days - 3) }, on);
  else if (kind === 'resend-halt') walk.give({ type: kind, unit: 'power-supply', reason: '如实', by: 'officer' }, on);
  else walk.give({ type: kind, reason: '如实', by: 'head' }, on);
}

/** Gives each move its command under the rules; looks at every answer, then lets all do their part. */
export function lived({ moves, halts, seldom }: Life, rules?: Rules): Walk {
  const walk = new Walk({ halts: halts ? ['power-supply', 'explosives-supply'] : [] }, undefined, rules);
  for (const one of moves) {
    if (seldom && (one.kind === 'decision-revoked' || performs(walk, one))) continue;
    const [before, from] = [walk.record, walk.effects.length];
    doMove(walk, one);
    sound(before, walk.record, walk.effects.slice(from), walk.today);
  }
  return walk;
}

/** So that half of the lives come further than the first thing that ends them. */
function performs({ record }: Walk, { kind, code }: Move): boolean {
  const chosen = open(record)[code % Math.max(open(record).length, 1)]?.code;
  return kind === 'complete' && chosen === 'performance';
}

/** Whatever is true of every record of a performance, however it came about. Throws what is not. */
function sound(before: Performance, after: Performance, effects: readonly PerformanceEffect[], today: PlainDate): void {
  const now = new Set(open(before).map(({ code }) => code));
  for (const effect of effects) if (effect.type === 'step-opened') expect([effect.code, now.has(effect.code)]).toEqual([effect.code, false]);
    else if ('code' in effect) expect([effect.code, now.has(effect.code)]).toEqual([effect.code, true]);
  expect(new Set(open(after).map(({ code }) => code)).size).toBe(open(after).length);
  expect(new Set(after.steps.map(({ code, round }) => `${code}/${round}`)).size).toBe(after.steps.length);
  expect(before.steps.filter((step, index) => step.outcome !== null && JSON.stringify(step) !== JSON.stringify(after.steps[index]))).toEqual([]);
  const verified = after.steps.findLast(({ code, outcome }) => code === 'verification' && outcome === 'not-performed');
  const demand = after.steps.find(({ code, round }) => code === 'demand' && round === verified?.round);
  if (verified?.closedOn) expect(verified.closedOn > addDays(plainDate(String(demand?.data['servedOn'])), 10)).toBe(true);
  if (after.state === 'open') return void expect(open(after).length).toBeGreaterThan(0);
  expect([open(after), decisionPerformance.owed(after, { today, settings: [] }), settledBy(after)]).toEqual([[], [], after.state]);
  for (const unit of after.facts.halts) {
    const executed = after.steps.findLast((step) => step.code === `${unit}-execution`)?.outcome === 'executed';
    if (executed) expect(after.steps.findLast((step) => step.code === `${unit}-lifting`)?.outcome).toBe('lifted');
  }
}

const usual: Partial<Record<PerformanceStepCode, string>> = { verification: 'not-performed', 'enforcement-choice': 'compulsory' };

/** The party never performs, everybody else does the usual thing on the last day; answers the state in which it ends. */
export function finished(walk: Walk): Performance['state'] {
  walk.give({ type: 'resume', reason: '如实', by: 'head' });
  for (let turn = 0; turn < 60 && walk.record.state === 'open'; turn += 1) {
    const performance = openStepOf(walk.record, 'performance');
    if (performance) walk.give({ type: 'note-overdue', code: 'performance' }, walk.today > performance.dueOn ? walk.today : addDays(performance.dueOn, 1));
    const on = addDays(walk.today, 300);
    for (const { code } of open(walk.record)) if (code !== 'performance') walk.end(code, usual[code] ?? Object.keys(performanceSteps[code].outcomes)[0] ?? '', on, data(on));
  }
  return walk.record.state;
}
