import { expect, test } from '@jest/globals';
import { addDays } from '@lianban/kernel';
import fc from 'fast-check';
import { decisionPerformance } from './decision-performance.decide.js';
import { settledBy } from './decide/standing.js';
import { Walk } from './performance-walk.cases.js';
import { performanceSteps, type PerformanceStepCode } from './steps/performance-steps.js';

/** What a form of any step may be filled with; each takes what it asks. */
const data = (on: string) => ({ performedOn: on, servedOn: on, executedOn: on, filedOn: on, liftedOn: on, how: '如实', found: '如实', ground: '如实', reason: '如实', reference: 'R1' });
const codes = Object.keys(performanceSteps) as PerformanceStepCode[];
const move = fc.record({ kind: fc.constantFrom('complete', 'complete', 'complete', 'note-overdue', 'extend', 'suspend', 'resume', 'resend-halt', 'decision-revoked'), code: fc.nat(), outcome: fc.nat(), days: fc.nat({ max: 60 }) });

test('random lives: a step is open once, a case that ended owes nothing, and it ends only when the party is free and every halt is lifted', () => {
  fc.assert(fc.property(fc.array(move, { maxLength: 40 }), fc.boolean(), (moves, halts) => {
    const walk = new Walk({ halts: halts ? ['power-supply', 'explosives-supply'] : [] });
    for (const { kind, code, outcome, days } of moves) {
      const on = addDays(walk.today, days);
      const open = walk.record.steps.filter((step) => step.outcome === null);
      const chosen = open[code % Math.max(open.length, 1)]?.code ?? codes[code % codes.length]!;
      const outcomes = Object.keys(performanceSteps[chosen].outcomes);
      if (kind === 'complete') walk.end(chosen, outcomes[outcome % outcomes.length]!, on, data(on));
      else if (kind === 'note-overdue') walk.give({ type: kind, code: 'performance' }, on);
      else if (kind === 'extend') walk.give({ type: kind, untilOn: addDays(on, 5), reason: '如实', by: 'head' }, on);
      else if (kind === 'resend-halt') walk.give({ type: kind, unit: 'power-supply', reason: '如实', by: 'officer' }, on);
      else walk.give({ type: kind, reason: '如实', by: 'head' } as never, on);
      for (const one of codes) expect(walk.record.steps.filter((step) => step.code === one && step.outcome === null).length).toBeLessThanOrEqual(1);
      if (walk.record.state === 'open') continue;
      expect(walk.record.steps.filter((step) => step.outcome === null)).toEqual([]);
      expect(decisionPerformance.owed(walk.record, { today: walk.today, settings: [] })).toEqual([]);
      expect(settledBy(walk.record)).toBe(walk.record.state);
      for (const unit of walk.record.facts.halts) {
        const executed = walk.record.steps.findLast((step) => step.code === `${unit}-execution`)?.outcome === 'executed';
        if (executed) expect(walk.record.steps.findLast((step) => step.code === `${unit}-lifting`)?.outcome).toBe('lifted');
      }
    }
  }), { numRuns: 400 });
});
