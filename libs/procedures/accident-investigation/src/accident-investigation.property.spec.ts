import { describe, expect, it } from '@jest/globals';
import { addDays, plainDate as on } from '@lianban/kernel';
import fc from 'fast-check';
import { begin, contextOn, give, report, text, type Order, type Walk } from './accident-walk.cases.js';
import { accidentStepCodes, accidentSteps, isComplete, type AccidentStepCode } from './index.js';

const people = fc.constantFrom('handler', 'approver', 'committee');
const completion = fc.constantFrom(...accidentStepCodes).chain((code) => fc.record({ code: fc.constant(code), outcome: fc.constantFrom(...Object.keys(accidentSteps[code].outcomes)), by: people }));
const order = fc.oneof(
  { weight: 8, arbitrary: completion.map((one) => ({ ...one, type: 'complete' as const })) },
  { weight: 1, arbitrary: fc.constantFrom({ type: 'note-proof' as const }, { type: 'note-page-changed' as const }, { type: 'note-page-restored' as const }, { type: 'correct' as const }, { type: 'ask-extension' as const }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('regrade' as const), deaths: fc.integer({ min: 1, max: 12 }) }) },
);
type Drawn = typeof order extends fc.Arbitrary<infer T> ? T : never;

function orderOf(drawn: Drawn, today: string): Order {
  const days = Object.fromEntries(['listedOn', 'formedOn', 'submittedOn', 'reviewedOn', 'closedOn', 'implementedOn', 'evaluatedOn', 'filedOn'].map((name) => [name, today]));
  const words = { ...report(today), ...text, ...days, noticeNumber: '1号', leadUnit: '局', units: '局', approvalNumber: '2号', rectifyByOn: '2027-03-01', reason: '理由', ground: '依据', explanation: '说明', findings: '结论', fileNumber: '3号', opinion: '意见', note: '说明' };
  switch (drawn.type) {
    case 'complete':
      return { ...drawn, data: drawn.code === 'publication' ? {} : words };
    case 'note-proof':
      return { type: 'note-proof', version: 1, url: 'x', digest: 'c'.repeat(64), fetchedAt: `${today}T00:00:00.000Z` };
    case 'note-page-changed':
      return { type: 'note-page-changed', url: 'x', found: 'changed' };
    case 'note-page-restored':
      return { type: 'note-page-restored' };
    case 'correct':
      return { type: 'correct', reason: '更正', by: 'handler' };
    case 'ask-extension':
      return { type: 'ask-extension', untilOn: '2026-06-30', reason: '鉴定', by: 'handler' };
    case 'regrade':
      return { type: 'regrade', deaths: drawn.deaths, injured: 0, lossFen: 0, changedOn: '2026-03-20', reason: '变化', by: 'handler' };
  }
}

/** Whatever is true of every record, however it came about. */
function sound(before: Walk, after: Walk): void {
  const { record } = after;
  const openOf = (code: AccidentStepCode) => record.steps.filter((step) => step.code === code && step.outcome === null).length;
  for (const code of accidentStepCodes) expect([code, openOf(code)]).toEqual([code, Math.min(openOf(code), 1)]);
  if (after.refused) expect(record).toBe(before.record);
  expect(record.steps.length).toBeGreaterThanOrEqual(before.record.steps.length);
  for (const [index, step] of before.record.steps.entries()) if (step.outcome !== null) expect(record.steps[index]).toEqual(step);
  if (record.state === 'closed') expect(isComplete(record)).toBe(true);
  if (record.state !== 'open') expect(record.steps.filter(({ outcome, code }) => outcome === null && !('outlives' in accidentSteps[code]))).toEqual([]);
  if (record.steps.some(({ code }) => code === 'closing')) expect(record.steps.some(({ code, outcome }) => code === 'draft-review' && outcome === 'passed')).toBe(true);
}

describe('an accident under any orders in any order', () => {
  it('stays a sound record, and an open one always owes somebody something', () => {
    fc.assert(fc.property(fc.array(order, { maxLength: 60 }), (orders) => {
      let walk = begin();
      let today = on('2026-03-13');
      for (const drawn of orders) {
        const next = give(walk, orderOf(drawn, today), contextOn(today));
        sound(walk, next);
        walk = next;
        today = addDays(today, 1);
        if (walk.record.state === 'open') expect(walk.record.steps.some(({ outcome }) => outcome === null)).toBe(true);
      }
    }), { numRuns: 300 });
  });

  it('comes to its end when everybody does what is owed', () => {
    let walk = begin();
    let today = on('2026-03-13');
    for (let turn = 0; turn < 40 && walk.record.state === 'open'; turn += 1) {
      const owed = walk.record.steps.find(({ outcome, code }) => outcome === null && code !== 'publication');
      const first = owed && Object.keys(accidentSteps[owed.code].outcomes)[0];
      walk = owed && first ? give(walk, orderOf({ type: 'complete', code: owed.code, outcome: first, by: owed.code === 'release' ? 'approver' : 'handler' }, today), contextOn(today)) : walk;
      expect(walk.refused).toBeNull();
      walk = give(walk, orderOf({ type: 'note-proof' }, today), contextOn(today));
      today = addDays(today, 1);
    }
    expect(walk.record.state).toBe('closed');
  });
});
