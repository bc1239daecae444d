import { expect } from '@jest/globals';
import { addDays, plainDate as on, type PlainDate } from '@lianban/kernel';
import { unchosenOutcomes } from '@lianban/steps';
import fc from 'fast-check';
import { begin, contextOn, draft, give, majorDraft, proof, text, type Decide, type Order, type Owe, type Walk } from './decision-walk.cases.js';
import { enforcementStepCodes, enforcementSteps, type DecisionFacts, type EnforcementCommand, type EnforcementStepCode } from './index.js';

const STARTS = '2026-02-03';
const starts: readonly Partial<DecisionFacts>[] = [{}, draft, majorDraft, { ...draft, reviewedOn: on('2026-02-01') }, { naturalPerson: true, firmName: '欧阳试' }];
const people = fc.constantFrom('officer', 'head', 'both');
const usual = fc.record({ kind: fc.constant('usual' as const), pick: fc.nat(20), outcome: fc.nat(2), by: people });
const anything = fc.record({ kind: fc.constant('any' as const), code: fc.constantFrom(...enforcementStepCodes), outcome: fc.nat(2), by: people });
const said = fc.record({ kind: fc.constant('said' as const), order: fc.nat(7), back: fc.nat(3) });

export const start = fc.constantFrom(...starts);
export const moves = fc.array(fc.oneof({ weight: 6, arbitrary: usual }, { weight: 2, arbitrary: anything }, { weight: 3, arbitrary: said }), { minLength: 10, maxLength: 40, size: 'max' });
export type Move = typeof moves extends fc.Arbitrary<(infer T)[]> ? T : never;

/** What any step asks, filled in. */
const words = (today: PlainDate) => ({
  ...text, reviewedBy: '局务会', decisionNumber: '景应急停〔2026〕3号', decidedOn: today, servedOn: today, reason: '理由', ground: '依据', explanation: '说明', version: 1, url: 'x', digest: 'd', fetchedAt: 'x',
});

const ended = (code: EnforcementStepCode, outcome: number, by: string, today: PlainDate): Order => {
  const names = Object.keys(enforcementSteps[code].outcomes);
  return { type: 'complete', code, outcome: names[outcome % names.length] ?? '', data: words(today), by };
};

function spoken(order: number, today: PlainDate, back: number): EnforcementCommand {
  const orders: readonly EnforcementCommand[] = [
    proof(1), proof(2), { type: 'note-page-changed', url: 'x', found: 'changed' }, { type: 'note-page-restored' }, { type: 'correct', reason: '更正', by: 'officer' }, { type: 'correct', reason: '再更正', by: 'officer' },
    { type: 'serve', servedOn: addDays(today, -back), by: 'officer' },
    { type: 'revoke', revokedOn: addDays(today, -back), reason: '复议撤销', by: 'head' },
  ];
  return orders[order % orders.length] ?? proof(1);
}

function orderOf(move: Move, { record }: Walk, today: PlainDate): Order {
  if (move.kind === 'said') return spoken(move.order, today, move.back);
  const open = record.steps.filter(({ outcome, code }) => outcome === null && enforcementSteps[code].by.length > 0);
  const code = move.kind === 'any' ? move.code : (open[move.pick % Math.max(open.length, 1)]?.code ?? 'redaction');
  return ended(code, move.outcome, move.by, today);
}

/** The procedure under test, so that a spoilt one can be put in its place. */
export interface Rules {
  decide: Decide;
  owe: Owe;
}

/** Gives each move its order, a day after the other; `see` looks at every answer. */
export function lived(rules: Rules, given: Partial<DecisionFacts>, all: readonly Move[], see: (before: Walk, after: Walk, order: Order) => void): Walk {
  let [walk, today] = [begin(given, STARTS, rules.owe), on(STARTS)];
  for (const move of all) {
    const order = orderOf(move, walk, today);
    const next = give(walk, order, contextOn(today), rules);
    see(walk, next, order);
    walk = next;
    today = addDays(today, 1);
  }
  return walk;
}

const open = ({ record }: Walk, code?: EnforcementStepCode) => record.steps.filter((step) => step.outcome === null && (!code || step.code === code));
const isChosen = (outcome: string | null): boolean => outcome !== null && !Object.hasOwn(unchosenOutcomes, outcome);

/** Whatever is true of every record of a decision, however it came about. Throws what is not. */
export function sound(before: Walk, after: Walk): void {
  const { record, effects } = after;
  if (after.refused) return void expect(record === before.record).toBe(true);
  expect(enforcementStepCodes.filter((code) => open(after, code).length > 1)).toEqual([]);
  expect(new Set(record.steps.map(({ code, round }) => `${code}/${round}`)).size).toBe(record.steps.length);
  expect(before.record.steps.filter((step, index) => step.outcome !== null && JSON.stringify(step) !== JSON.stringify(record.steps[index]))).toEqual([]);
  for (const effect of effects) if (effect.type === 'text-released') expect(signed(record)).toEqual({ prepared: true, byAnother: true });
  counted(after);
  standing(before, after);
}

function signed({ steps }: Walk['record']): { prepared: boolean; byAnother: boolean } {
  const [ready, shown] = [steps.findLast(({ code, outcome }) => code === 'redaction' && outcome === 'ready'), steps.findLast(({ code, outcome }) => code === 'release' && outcome === 'released')];
  return { prepared: Boolean(ready?.bySub), byAnother: ready?.bySub !== shown?.bySub };
}

/** The clock of item 9 runs from the decision to the proof, once, whatever is done meanwhile. */
function counted({ record }: Walk): void {
  const publications = record.steps.filter(({ code }) => code === 'publication');
  expect(publications).toHaveLength(record.facts.decidedOn === null ? 0 : 1);
  if (record.state === 'open' && record.facts.decidedOn !== null) expect(publications[0]).toMatchObject({ outcome: null, openedOn: record.facts.decidedOn });
  if (publications[0]?.outcome === 'proved') expect(publications[0].bySub).toBeNull();
}

/** An open decision waits for somebody; one that has ended stays so, unless it is revoked, and owes nothing but the care of its page. */
function standing(before: Walk, after: Walk): void {
  const { record } = after;
  const versions = record.steps.filter(({ code, outcome }) => code === 'release' && outcome === 'released').length;
  if (record.state === 'open') expect(open(after).some(({ code }) => enforcementSteps[code].by.length > 0 || versions > 0)).toBe(true);
  else expect(open(after).filter(({ code }) => !('outlives' in enforcementSteps[code]))).toEqual([]);
  if (record.state === 'revoked') expect(open(after).filter(({ code }) => code !== 'page-repair')).toEqual([]);
  if (record.state === 'published') expect(versions).toBeGreaterThan(0);
  if (record.state === 'withheld' || record.state === 'returned') expect([versions, open(after)]).toEqual([0, []]);
  if (before.record.state !== 'open') expect([before.record.state, 'revoked']).toContain(record.state);
  if (record.steps.some(({ code }) => code === 'issue') && record.facts.kinds.includes('suspend-production')) expect(isChosen(record.steps.find(({ code }) => code === 'legal-review')?.outcome ?? null) || record.facts.reviewedBy !== null).toBe(true);
}
