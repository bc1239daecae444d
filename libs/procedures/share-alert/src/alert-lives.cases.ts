import { expect } from '@jest/globals';
import type { AlertKind, DepartmentCode } from '@lianban/contracts';
import { addDays } from '@lianban/kernel';
import fc from 'fast-check';
import { turnOf, Walk, type Rules } from './alert-walk.cases.js';
import type { AlertEffect } from './share-alert.commands.js';
import { owedSteps } from './share-alert.owed.js';
import type { ShareAlert } from './share-alert.state.js';

const departments = ['civil-affairs', 'medical-insurance-agency', 'tax', 'data-bureau', 'fire-rescue'] as const satisfies readonly DepartmentCode[];
const kinds = ['late', 'silent', 'rejected', 'stuck', 'unknown', 'volume'] as const satisfies readonly AlertKind[];
const orders = ['explain', 'disown', 'ask-help', 'mute', 'unmute', 'hand-over', 'cause-changed', 'cause-changed', 'mute-ended', 'supported', 'kept', 'pass-on', 'cured'] as const;

const move = fc.record({ order: fc.constantFrom(...orders), department: fc.constantFrom(...departments), kind: fc.constantFrom(...kinds), days: fc.constantFrom(0, 0, 1, 3, 10) });
type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;
export const life = fc.record({ moves: fc.array(move, { minLength: 10, maxLength: 50, size: 'max' }), patient: fc.boolean() });
export type Life = typeof life extends fc.Arbitrary<infer T> ? T : never;

const said = { reason: '如实说明', by: 'somebody' } as const;

function doMove(walk: Walk, { order, department, kind, days }: Move): void {
  walk.today = addDays(walk.today, days);
  if (order === 'explain' || order === 'disown') walk.give({ type: 'explain', claim: order === 'explain' ? 'ours' : 'not-ours', ...said });
  else if (order === 'ask-help' || order === 'unmute') walk.give({ type: order, ...said });
  else if (order === 'mute') walk.give({ type: 'mute', untilOn: addDays(walk.today, days + 1), ...said });
  else if (order === 'hand-over') walk.give({ type: 'hand-over', department, ...said });
  else if (order === 'cause-changed') walk.give({ type: 'cause-changed', kind, reasonCode: kind, reason: kind, turn: turnOf(department) });
  else if (order === 'mute-ended') walk.give({ type: 'mute-ended' });
  else if (order === 'cured') walk.give({ type: 'cured', reason: '已恢复' });
  else walk.end(order === 'pass-on' ? 'handed-over' : order, { department, ...said });
}

/** Gives each move its command under the rules and looks at every answer; half of the lives are not cured early. */
export function lived({ moves, patient }: Life, rules?: Rules): Walk {
  const walk = new Walk({}, undefined, rules);
  for (const one of moves) {
    if (patient && one.order === 'cured') continue;
    const [before, from] = [walk.record, walk.effects.length];
    doMove(walk, one);
    sound(before, walk.record, walk.effects.slice(from), walk, one);
  }
  return walk;
}

const open = ({ steps }: ShareAlert) => steps.filter(({ outcome }) => outcome === null);

/** Whatever is true of every alert, however it came about. Throws what is not. */
function sound(before: ShareAlert, after: ShareAlert, effects: readonly AlertEffect[], walk: Walk, { order }: Move): void {
  const now = open(before).map(({ code }) => code);
  for (const effect of effects) if ('code' in effect) expect([effect.code, now]).toEqual([effect.code, expect.arrayContaining([effect.code])]);
  expect(new Set(after.steps.map(({ code, round }) => `${code}/${round}`)).size).toBe(after.steps.length);
  expect(before.steps.filter((step, index) => step.outcome !== null && JSON.stringify(step) !== JSON.stringify(after.steps[index]))).toEqual([]);
  if (before.state === 'open' && after.state !== 'open') expect(order).toBe('cured');
  if (after.state !== 'open') return void expect([open(after), owedSteps(after, walk.context()), after.facts.mute]).toEqual([[], [], null]);
  const restoring = open(after).filter(({ code }) => code === 'restore');
  expect(restoring.length).toBe(1);
  expect(open(after).length - 1).toBe(after.facts.asked !== null && (after.facts.mute === null || open(after).length > 1) ? 1 : 0);
  expect(open(after).map(({ suspended }) => suspended)).toEqual(open(after).map(() => after.facts.mute !== null));
  const passedOn = after.steps.filter(({ code, outcome }) => code === 'restore' && outcome === 'handed-over').length - before.steps.filter(({ code, outcome }) => code === 'restore' && outcome === 'handed-over').length;
  expect(passedOn).toBe(after.facts.owner.office === before.facts.owner.office ? 0 : 1);
}
