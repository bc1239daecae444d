import { describe, expect, it } from '@jest/globals';
import { isWorkday, officialCalendar } from '@lianban/calendar';
import { citationInForce } from '@lianban/gazette';
import { daysBetween, fromEpochDay, plainDate as on, toEpochDay, type PlainDate } from '@lianban/kernel';
import fc from 'fast-check';
import {
  accidentGrade, closingDue, defaultContext, defaultSettings, evaluationDeadline, evaluationYears, investigationDue, latestExtension,
  readingsOn, regradeUntil, supervisingLevel, SupervisingLevelFacts,
} from '../index.js';

const asOf = on('2026-10-12');
const day = fc.integer({ min: toEpochDay(on('2023-11-09')), max: toEpochDay(on('2025-11-30')) }).map(fromEpochDay);
const evaluated = (closingDate: PlainDate, rollover: boolean): PlainDate => {
  const ruled = evaluationDeadline({ closingDate }, asOf, { ...defaultContext, readings: { 'E.rollover': rollover } });
  if (!ruled.ok) throw new Error('these years are published');
  return ruled.value.value.deadline;
};

describe('the evaluation', () => {
  it('is due a year after closing, on the same day but for 29 February', () => {
    fc.assert(fc.property(day, (closedOn) => {
      const due = evaluated(closedOn, false);
      expect(due.slice(0, 4)).toBe(String(Number(closedOn.slice(0, 4)) + 1));
      expect(due.slice(4)).toBe(closedOn.endsWith('-02-29') ? '-02-28' : closedOn.slice(4));
    }));
  });

  it('moves only under the other reading, only from a rest day, and only to the next working day', () => {
    fc.assert(fc.property(day, (closedOn) => {
      const [fixed, moved] = [evaluated(closedOn, false), evaluated(closedOn, true)];
      expect(isWorkday(officialCalendar, moved)).toEqual({ ok: true, value: true });
      for (let at = toEpochDay(fixed); at < toEpochDay(moved); at += 1) expect(isWorkday(officialCalendar, fromEpochDay(at))).toEqual({ ok: true, value: false });
    }));
    expect(readingsOn([{ key: 'accident-investigation.rollover', value: true, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }], asOf)).toEqual({ 'E.rollover': true });
    expect(citationInForce(evaluationYears.citation, on(evaluationYears.inForceFrom)).ok).toBe(true);
  });
});

describe('who investigates and who supervises', () => {
  const ruled = (grade: string, investigatedBy?: string) => supervisingLevel(SupervisingLevelFacts.parse({ grade, investigatedBy }), asOf);

  it('is always one level above, or refused', () => {
    const order = ['县级', '市级', '省级'];
    fc.assert(fc.property(fc.constantFrom('一般', '较大', '重大', '特别重大'), fc.constantFrom(undefined, ...order), (grade, by) => {
      const answer = ruled(grade, by);
      if (!answer.ok) return expect(['NOT_IN_TEXT', 'GRADE_LEVEL_MISMATCH']).toContain(answer.refusal.code);
      const { investigatedBy, supervisor, evaluationFiledWith } = answer.value.value;
      if (by) expect(investigatedBy).toBe(by);
      const up = order[order.indexOf(investigatedBy) + 1] as string;
      expect([supervisor, evaluationFiledWith]).toEqual([`${up}政府安委会`, `${up}安委会办公室`]);
    }));
  });

  it.each([
    ['较大', '县级', 'GRADE_LEVEL_MISMATCH'], ['重大', undefined, 'NOT_IN_TEXT'], ['特别重大', '市级', 'NOT_IN_TEXT'], ['一般', '省级', 'NOT_IN_TEXT'],
  ])('%s by %s is refused: %s', (grade, by, code) => expect(ruled(grade, by)).toMatchObject({ ok: false, refusal: { code, detail: { grade } } }));

  it('takes the words of either language', () => expect(ruled('ordinary', 'city')).toEqual(ruled('一般事故', '市')));
});

describe('the grade of an accident', () => {
  it.each([
    [2, 9, 999_999_999, 'ordinary'], [3, 0, 0, 'larger'], [0, 10, 0, 'larger'], [0, 0, 1_000_000_000, 'larger'], [9, 49, 4_999_999_999, 'larger'],
    [10, 0, 0, 'major'], [0, 50, 0, 'major'], [0, 0, 5_000_000_000, 'major'], [30, 0, 0, 'extraordinary'], [0, 100, 0, 'extraordinary'], [0, 0, 10_000_000_000, 'extraordinary'],
  ])('%i dead, %i hurt, %i fen: %s', (deaths, injured, lossFen, grade) => {
    const answer = accidentGrade({ deaths, injured, lossFen }, asOf, []);
    expect(answer.value.grade).toBe(grade);
    expect(answer.because).toContainEqual(expect.objectContaining({ kind: 'setting', source: expect.stringContaining('未核对') }));
  });

  it('never falls when an accident gets worse', () => {
    const order = ['ordinary', 'larger', 'major', 'extraordinary'];
    const facts = fc.record({ deaths: fc.nat(40), injured: fc.nat(120), lossFen: fc.nat(12_000_000_000) });
    fc.assert(fc.property(facts, facts, (a, more) => {
      const worse = { deaths: a.deaths + more.deaths, injured: a.injured + more.injured, lossFen: a.lossFen + more.lossFen };
      const rank = (each: typeof a) => order.indexOf(accidentGrade(each, asOf, []).value.grade);
      expect(rank(worse)).toBeGreaterThanOrEqual(rank(a));
    }));
  });
});

describe('the terms of an investigation', () => {
  it('count calendar days from the day after', () => {
    fc.assert(fc.property(day, (from) => {
      const days = (due: { value: { dueOn: PlainDate } }) => daysBetween(from, due.value.dueOn);
      expect([days(investigationDue(from, asOf, [])), days(latestExtension(from, asOf, []))]).toEqual([60, 120]);
      expect([days(closingDue({ reportedOn: from, grade: 'larger' }, asOf, [])), days(closingDue({ reportedOn: from, grade: 'extraordinary' }, asOf, []))]).toEqual([15, 30]);
      expect([true, false].map((trafficOrFire) => days(regradeUntil({ happenedOn: from, trafficOrFire }, asOf, [])))).toEqual([7, 30]);
    }));
  });

  it('follow a newer setting, and ship every setting once', () => {
    const settings = [{ key: 'accident-investigation.investigation-term-days', value: 45, effectiveFrom: '2026-01-01', source: '测试', synthetic: true }];
    expect(investigationDue(on('2026-01-01'), asOf, settings).value.dueOn).toBe('2026-02-15');
    expect(investigationDue(on('2025-12-31'), asOf, settings).value.dueOn).toBe('2026-03-01');
    expect(new Set(defaultSettings.map(({ key }) => key)).size).toBe(defaultSettings.length);
  });
});
