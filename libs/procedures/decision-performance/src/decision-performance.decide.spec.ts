import { describe, expect, test } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import { facts, Walk } from './performance-walk.cases.js';

const performed = { performedOn: '2026-02-16', how: '已缴清' };
/** To the choice of a way, nothing performed. */
function unperformed(walk: Walk): Walk {
  expect(walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-24')).toBeNull();
  expect(walk.end('demand', 'served', '2026-02-26', { servedOn: '2026-02-26' })).toBeNull();
  expect(walk.end('verification', 'not-performed', '2026-03-09', { found: '仍未缴纳' })).toBeNull();
  return walk;
}

describe('a decision that is performed', () => {
  test('in time: nothing is demanded and the case ends', () => {
    const walk = new Walk();
    expect(walk.dueOn('performance')).toBe(facts.performByOn);
    expect(walk.end('performance', 'performed', '2026-02-16', performed)).toBeNull();
    expect(walk.record.state).toBe('performed');
  });

  test('late, after the demand: what was begun falls away', () => {
    const walk = new Walk();
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-24');
    walk.end('demand', 'served', '2026-02-26', { servedOn: '2026-02-26' });
    expect(walk.dueOn('verification')).toBe('2026-03-09');
    expect(walk.end('performance', 'performed', '2026-03-02', { performedOn: '2026-03-02', how: '催告后缴清' })).toBeNull();
    expect(walk.record.steps.find(({ code }) => code === 'verification')?.outcome).toBe('moot');
    expect(walk.record.state).toBe('performed');
  });

  test('found so at the verification: both end', () => {
    const walk = new Walk();
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-24');
    walk.end('demand', 'served', '2026-02-26', { servedOn: '2026-02-26' });
    expect(walk.end('verification', 'performed', '2026-03-09', { performedOn: '2026-03-08', how: '已缴清' })).toBeNull();
    expect(walk.record.state).toBe('performed');
  });

  test.each([['2026-03-01', 'DATE_WRONG'], ['2026-01-30', 'DATE_WRONG']])('not on %s', (performedOn, code) => {
    expect(new Walk().end('performance', 'performed', '2026-02-16', { performedOn, how: '已缴清' })).toBe(code);
  });
});

describe('a decision that is not performed', () => {
  test('is enforced by the office', () => {
    const walk = unperformed(new Walk());
    expect(walk.end('enforcement-choice', 'compulsory', '2026-03-10', { ground: '法律授权' })).toBeNull();
    expect(walk.end('compulsory-enforcement', 'executed', '2026-03-12', { executedOn: '2026-03-12', how: '拍卖查封财物' })).toBeNull();
    expect(walk.record.state).toBe('enforced');
    expect(walk.record.steps.find(({ code }) => code === 'performance')?.outcome).toBe('moot');
  });

  test('goes to the court, not before the time to sue is over, and comes back when it is refused there', () => {
    const walk = unperformed(new Walk());
    walk.end('enforcement-choice', 'court', '2026-03-10', { ground: '无强制执行权' });
    expect(walk.dueOn('court-application')).toBe('2026-11-02');
    expect(walk.end('court-application', 'filed', '2026-08-02', { filedOn: '2026-08-02' })).toBe('COURT_TOO_EARLY');
    expect(walk.end('court-application', 'filed', '2026-08-03', { filedOn: '2026-08-03' })).toBeNull();
    expect(walk.end('court-result', 'rejected', '2026-08-20', { reason: '材料不全' })).toBeNull();
    expect(walk.end('enforcement-choice', 'court', '2026-08-21', { ground: '补正后再申请' })).toBeNull();
    expect(walk.end('court-application', 'filed', '2026-08-24', { filedOn: '2026-08-24' })).toBeNull();
    expect(walk.end('court-result', 'executed', '2026-09-30', { executedOn: '2026-09-30', reference: '（2026）赣02行审1号' })).toBeNull();
    expect(walk.record.state).toBe('enforced');
  });

  test('is demanded once for a day that passed, again only for a later day', () => {
    const walk = new Walk();
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-24');
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-25');
    expect(walk.record.steps.filter(({ code }) => code === 'demand')).toHaveLength(1);
    expect(walk.give({ type: 'extend', untilOn: '2026-02-20', reason: '分期', by: 'head' }, '2026-02-25')).toBeNull();
    expect(walk.isOpen('demand')).toBe(false);
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-26');
    expect(walk.record.steps.filter(({ code }) => code === 'demand')).toHaveLength(2);
    expect(walk.give({ type: 'extend', untilOn: '2026-02-20', reason: '分期', by: 'head' }, '2026-02-26')).toBe('NOT_LATER');
  });

  test('is not found unperformed while the party may still perform, nor demanded before its day has passed', () => {
    const walk = new Walk();
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-24');
    expect(walk.end('demand', 'served', '2026-02-26', { servedOn: '2026-02-17' })).toBe('DATE_WRONG');
    walk.end('demand', 'served', '2026-02-26', { servedOn: '2026-02-26' });
    expect(walk.end('verification', 'not-performed', '2026-03-08', { found: '仍未缴纳' })).toBe('VERIFIED_TOO_EARLY');
    expect(walk.end('verification', 'not-performed', '2026-03-09', { found: '仍未缴纳' })).toBeNull();
  });

  test.each([
    ['verification', (_: Walk): void => undefined],
    ['enforcement-choice', (walk: Walk): void => void walk.end('verification', 'not-performed', '2026-03-09', { found: '仍未缴纳' })],
    ['compulsory-enforcement', (walk: Walk): void => {
      walk.end('verification', 'not-performed', '2026-03-09', { found: '仍未缴纳' });
      walk.end('enforcement-choice', 'compulsory', '2026-03-10', { ground: '法律授权' });
    }],
  ] as const)('begins anew when an extension has broken off %s and its day passes too', (code, come) => {
    const walk = new Walk();
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-24');
    walk.end('demand', 'served', '2026-02-26', { servedOn: '2026-02-26' });
    come(walk);
    expect(walk.isOpen(code)).toBe(true);
    expect(walk.give({ type: 'extend', untilOn: '2026-04-10', reason: '分期', by: 'head' }, '2026-03-11')).toBeNull();
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-04-14');
    expect(walk.isOpen('demand')).toBe(true);
    walk.end('demand', 'served', '2026-04-15', { servedOn: '2026-04-15' });
    walk.end('verification', 'not-performed', '2026-04-26', { found: '仍未缴纳' });
    walk.end('enforcement-choice', 'compulsory', '2026-04-27', { ground: '法律授权' });
    expect(walk.end('compulsory-enforcement', 'executed', '2026-04-28', { executedOn: '2026-04-28', how: '拍卖' })).toBeNull();
    expect(walk.record.state).toBe('enforced');
  });

  test('waits while it is suspended', () => {
    const walk = new Walk();
    expect(walk.give({ type: 'resume', reason: '复议维持', by: 'head' })).toBe('NOT_SUSPENDED');
    expect(walk.give({ type: 'suspend', reason: '行政复议停止执行', by: 'head' }, '2026-02-10')).toBeNull();
    expect(walk.give({ type: 'suspend', reason: '又一次', by: 'head' })).toBe('ALREADY_SUSPENDED');
    expect(walk.end('performance', 'performed', '2026-02-16', performed)).toBe('STEP_SUSPENDED');
    expect(walk.give({ type: 'note-overdue', code: 'performance' }, '2026-03-01')).toBeNull();
    expect(walk.isOpen('demand')).toBe(false);
    expect(walk.give({ type: 'resume', reason: '复议维持', by: 'head' }, '2026-03-10')).toBeNull();
    expect(walk.end('performance', 'performed', '2026-03-11', { performedOn: '2026-03-11', how: '已缴清' })).toBeNull();
  });

  test('ends when the decision is revoked', () => {
    const walk = new Walk();
    expect(walk.give({ type: 'decision-revoked', reason: '复议撤销' }, '2026-02-20')).toBeNull();
    expect(walk.record.state).toBe('ended');
  });
});

describe('a decision that was served on another day than was thought', () => {
  const served = (servedOn: string, performByOn: string) => ({ type: 'note-served', servedOn: plainDate(servedOn), performByOn: plainDate(performByOn) } as const);

  test('is to be performed by the day that follows from it; what was demanded too early falls away', () => {
    const walk = new Walk();
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-02-24');
    expect(walk.give(served('2026-02-20', '2026-03-07'), '2026-02-25')).toBeNull();
    expect([walk.record.facts.servedOn, walk.dueOn('performance'), walk.isOpen('demand')]).toEqual(['2026-02-20', '2026-03-07', false]);
    const { length } = walk.effects;
    expect([walk.give(served('2026-02-20', '2026-03-07')), walk.effects.length]).toEqual([null, length]);
    expect([walk.give(served('2026-02-19', '2026-03-06')), walk.dueOn('performance')]).toEqual([null, '2026-03-06']);
    walk.give({ type: 'note-overdue', code: 'performance' }, '2026-03-10');
    expect(walk.isOpen('demand')).toBe(true);
  });

  test('keeps a day that was granted, and moves the day for the court', () => {
    const granted = new Walk();
    granted.give({ type: 'extend', untilOn: '2026-04-10', reason: '分期', by: 'head' }, '2026-02-10');
    expect([granted.give(served('2026-02-20', '2026-03-07'), '2026-02-25'), granted.dueOn('performance')]).toEqual([null, '2026-04-10']);
    const court = unperformed(new Walk());
    court.end('enforcement-choice', 'court', '2026-03-10', { ground: '无强制执行权' });
    expect([court.give(served('2026-02-05', '2026-02-17'), '2026-03-11'), court.dueOn('court-application')]).toEqual([null, '2026-11-05']);
    expect(court.end('court-application', 'filed', '2026-08-05', { filedOn: '2026-08-05' })).toBe('COURT_TOO_EARLY');
  });

  test('is no news to a case that has ended', () => {
    const walk = new Walk();
    walk.end('performance', 'performed', '2026-02-16', performed);
    expect([walk.give(served('2026-02-20', '2026-03-07'), '2026-02-25'), walk.record.state]).toEqual([null, 'performed']);
  });
});

describe('a halt that another unit carries out', () => {
  const halted = (): Walk => new Walk({ kinds: ['stop-power'], amountFen: null, halts: ['power-supply'] });

  test('is acknowledged, executed and lifted before the case ends', () => {
    const walk = halted();
    expect(walk.isOpen('power-supply-receipt')).toBe(true);
    expect(walk.isOpen('explosives-supply-receipt')).toBe(false);
    walk.end('power-supply-receipt', 'acknowledged', '2026-02-03');
    walk.end('power-supply-execution', 'executed', '2026-02-04', { executedOn: '2026-02-04' });
    walk.end('performance', 'performed', '2026-02-16', performed);
    expect(walk.record.state).toBe('open');
    expect(walk.end('power-supply-lifting', 'lifted', '2026-02-17', { liftedOn: '2026-02-17' })).toBeNull();
    expect(walk.record.state).toBe('performed');
  });

  test('is asked for again where it was refused', () => {
    const walk = halted();
    expect(walk.give({ type: 'resend-halt', unit: 'power-supply', reason: '再次通知', by: 'officer' })).toBe('HALT_NOT_REFUSED');
    walk.end('power-supply-receipt', 'acknowledged', '2026-02-03');
    walk.end('power-supply-execution', 'refused', '2026-02-04', { reason: '涉及居民用电' });
    expect(walk.give({ type: 'resend-halt', unit: 'power-supply', reason: '已分路', by: 'officer' }, '2026-02-05')).toBeNull();
    expect(walk.isOpen('power-supply-receipt')).toBe(true);
    walk.end('power-supply-receipt', 'acknowledged', '2026-02-05');
    expect(walk.isOpen('power-supply-execution')).toBe(true);
  });

  test('is asked for again once, and not when nothing is asked of the party any more', () => {
    const walk = halted();
    const again = { type: 'resend-halt', unit: 'power-supply', reason: '再次通知', by: 'officer' } as const;
    walk.end('power-supply-receipt', 'acknowledged', '2026-02-03');
    walk.end('power-supply-execution', 'refused', '2026-02-04', { reason: '涉及居民用电' });
    expect([walk.give(again, '2026-02-05'), walk.give(again)]).toEqual([null, 'HALT_NOT_REFUSED']);
    const both = new Walk({ kinds: ['stop-power', 'stop-explosives'], amountFen: null, halts: ['power-supply', 'explosives-supply'] });
    both.end('power-supply-receipt', 'acknowledged', '2026-02-03');
    both.end('power-supply-execution', 'refused', '2026-02-04', { reason: '涉及居民用电' });
    both.end('explosives-supply-receipt', 'acknowledged', '2026-02-03');
    both.end('explosives-supply-execution', 'executed', '2026-02-04', { executedOn: '2026-02-04' });
    both.end('performance', 'performed', '2026-02-16', performed);
    expect([both.record.state, both.give(again)]).toEqual(['open', 'HALT_NOT_REFUSED']);
    expect(both.give({ type: 'decision-revoked', reason: '复议撤销' })).toBeNull();
    expect([both.record.state, both.isOpen('explosives-supply-lifting')]).toEqual(['open', true]);
  });

  test('that nobody has executed yet falls away when the party performs', () => {
    const walk = halted();
    walk.end('performance', 'performed', '2026-02-03', { performedOn: '2026-02-03', how: '已整改' });
    expect(walk.record.state).toBe('performed');
    expect(walk.record.steps.every(({ outcome }) => outcome !== null)).toBe(true);
  });
});
