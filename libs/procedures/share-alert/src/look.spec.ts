import { describe, expect, test } from '@jest/globals';
import type { AlertKind } from '@lianban/contracts';
import { plainDate } from '@lianban/kernel';
import fc from 'fast-check';
import { facts, turnOf } from './alert-walk.cases.js';
import type { AssessedSubject } from './assessed-subject.js';
import { defaultSettings } from './figures/default-settings.js';
import { freshWatch, lookAt, type LookAct, type Watch } from './look.js';
import type { AlertFacts } from './share-alert.state.js';

type Open = Pick<AlertFacts, 'kind' | 'reasonCode' | 'reason' | 'turn'>;
interface Seen {
  second: number;
  kind: AlertKind | null;
  reason?: string;
}

const looked = ({ second, kind, reason = '如实' }: Seen): { assessed: AssessedSubject; now: Date } => ({
  now: new Date(second * 1000),
  assessed: { family: 'delivery', subject: facts.subject, subjectName: facts.subjectName, kind, reasonCode: 'WHY', reason, shareKey: facts.shareKey, turn: turnOf('civil-affairs'), parties: [], since: new Date(0) },
});

/** Looks one after the other; what each means, and the alert as it then is. */
function life(seen: readonly Seen[], look = lookAt): { acts: LookAct[]; open: (Open | null)[] } {
  let [watch, alert]: [Watch, Open | null] = [freshWatch, null];
  const [acts, open]: [LookAct[], (Open | null)[]] = [[], []];
  for (const one of seen) {
    const { assessed, now } = looked(one);
    const result = look(watch, assessed, alert, { now, today: plainDate('2026-10-12'), settings: defaultSettings });
    watch = result.watch;
    if (result.act === 'cure') alert = null;
    else if (result.act !== 'none' && assessed.kind !== null) alert = { kind: assessed.kind, reasonCode: assessed.reasonCode, reason: assessed.reason, turn: assessed.turn ?? turnOf('data-bureau') };
    acts.push(result.act);
    open.push(alert);
  }
  return { acts, open };
}

const at = (second: number, kind: AlertKind | null, reason?: string): Seen => ({ second, kind, ...(reason && { reason }) });

describe('an alert opens', () => {
  test.each(['late', 'silent', 'rejected'] as const)('at once where a share is %s', (kind) => expect(life([at(0, kind)]).acts).toEqual(['open']));
  test.each(['stuck', 'unknown'] as const)('where it has been %s for a minute', (kind) => expect(life([at(0, kind), at(59, kind), at(60, kind), at(65, kind)]).acts).toEqual(['none', 'none', 'open', 'none']));
  test('not where it was well in between', () => expect(life([at(0, 'stuck'), at(50, null), at(55, 'stuck'), at(100, 'stuck'), at(115, 'stuck')]).acts).toEqual(['none', 'none', 'none', 'none', 'open']));
  test('where it was wrong for a minute under changing names', () => expect(life([at(0, 'stuck'), at(20, 'unknown'), at(40, 'stuck'), at(60, 'unknown')]).acts.at(-1)).toBe('open'));
});

describe('an alert changes', () => {
  test('at once to what needs no patience, later to what may pass', () => {
    expect(life([at(0, 'late'), at(5, 'silent'), at(10, 'unknown'), at(69, 'unknown'), at(70, 'unknown'), at(75, 'unknown')]).acts).toEqual(['open', 'change', 'none', 'none', 'change', 'none']);
  });
  test('its words alone where only a number moves', () => expect(life([at(0, 'late', '晚 1 日'), at(5, 'late', '晚 2 日'), at(10, 'late', '晚 2 日')]).acts).toEqual(['open', 'reword', 'none']));
});

describe('an alert ends', () => {
  test('when the subject has been well for half a minute without a break', () => {
    expect(life([at(0, 'late'), at(5, null), at(30, null), at(32, 'late'), at(35, null), at(64, null), at(65, null), at(70, null)]).acts).toEqual(['open', 'none', 'none', 'none', 'none', 'none', 'cure', 'none']);
  });
});

const seen = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 40 }), kind: fc.constantFrom<AlertKind | null>(null, null, 'late', 'silent', 'rejected', 'stuck', 'unknown') }), { minLength: 5, maxLength: 60, size: 'max' })
  .map((list) => list.reduce<Seen[]>((all, { gap, kind }) => [...all, { second: (all.at(-1)?.second ?? 0) + gap, kind }], []));

/** Whatever is true of every sequence of looks. Throws what is not. */
function sound(list: readonly Seen[], look = lookAt): void {
  const { acts, open } = life(list, look);
  const wellFor = (index: number): number => {
    const from = list.slice(0, index + 1).findLastIndex(({ kind }) => kind !== null) + 1;
    return from > index ? -1 : (list[index]?.second ?? 0) - (list[from]?.second ?? 0);
  };
  for (const [index, { kind, second }] of list.entries()) {
    const before = index === 0 ? null : (open[index - 1] ?? null);
    if (acts[index] === 'open') expect(before).toBeNull();
    if (acts[index] === 'cure') expect([before !== null, wellFor(index) >= 30]).toEqual([true, true]);
    if (before && open[index] === null) expect(kind).toBeNull();
    if (before && wellFor(index) >= 30) expect([second, open[index]]).toEqual([second, null]);
    if (kind === 'late' || kind === 'silent' || kind === 'rejected') expect([second, open[index]?.kind]).toEqual([second, kind]);
  }
}

/** Each would page people in the night, or nobody in the morning. */
const faults: readonly [string, typeof lookAt][] = [
  ['one healthy look ends an alert', (watch, assessed, alert, look) => (assessed.kind === null && alert ? { watch: freshWatch, act: 'cure' } : lookAt(watch, assessed, alert, look))],
  ['healthy looks add up over a relapse', (watch, assessed, alert, look) => { const result = lookAt(watch, assessed, alert, look); return { ...result, watch: { ...result.watch, wellSince: watch.wellSince ?? result.watch.wellSince } }; }],
  ['an alert is opened beside an open one', (watch, assessed, alert, look) => { const result = lookAt(watch, assessed, alert, look); return assessed.kind === 'silent' && alert?.kind === 'late' ? { ...result, act: 'open' } : result; }],
  ['what changed its face keeps its first name', (watch, assessed, alert, look) => { const result = lookAt(watch, assessed, alert, look); return result.act === 'change' ? { ...result, act: 'none' } : result; }],
  ['an alert never ends', (watch, assessed, alert, look) => { const result = lookAt(watch, assessed, alert, look); return result.act === 'cure' ? { ...result, act: 'none' } : result; }],
];

describe('looks in any order', () => {
  test('never open twice, never end what lasts, always end what is over', () => fc.assert(fc.property(seen, (list) => sound(list)), { numRuns: 500 }));
  test.each(faults)('a planted fault is noticed: %s', (_, look) => expect(() => fc.assert(fc.property(seen, (list) => sound(list, look)), { numRuns: 500, seed: 10, endOnFailure: true })).toThrow());
});
