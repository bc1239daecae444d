import { describe, expect, it } from '@jest/globals';
import { plainDate as on } from '@lianban/kernel';
import { fileAccident, FileAccidentBody } from './index.js';

const body = (given: object = {}) => FileAccidentBody.parse({
  title: '机械伤害事故', happenedOn: '2026-03-12', reportedOn: '2026-03-12', county: '360222', place: '某镇', firmName: '虚构公司', summary: '概况', deaths: 1, injured: 0, lossFen: 0, ...given,
});
const filed = (given: object = {}, county: '360222' | '360202' | null = '360222') => {
  const outcome = fileAccident(body(given), { county, today: on('2026-03-13'), settings: [] });
  return outcome.ok ? outcome.value : outcome.refusal;
};

describe('an accident that is entered', () => {
  it('is graded by its toll and investigated by who enters it', () => {
    expect(filed()).toMatchObject({ grade: 'ordinary', investigatedBy: 'county' });
    expect(filed({}, null)).toMatchObject({ grade: 'ordinary', investigatedBy: 'city' });
    expect(filed({ deaths: 3, grade: 'larger' }, null)).toMatchObject({ grade: 'larger', investigatedBy: 'city' });
  });

  it.each([
    ['a larger accident of a county', { deaths: 3 }, '360222', 'GRADE_LEVEL_MISMATCH'],
    ['a major accident', { deaths: 10 }, null, 'NOT_IN_TEXT'],
    ['a grade that the toll does not give', { grade: 'larger' }, '360222', 'GRADE_WRONG'],
    ['another county', {}, '360202', 'COUNTY_FOREIGN'],
    ['a day to come', { reportedOn: '2026-03-14' }, '360222', 'DATE_WRONG'],
    ['a report before the accident', { reportedOn: '2026-03-11' }, '360222', 'DATE_WRONG'],
    ['a code that is none', { creditCode: '913602990000000000' }, '360222', 'CREDIT_CODE_WRONG'],
  ] as const)('is refused: %s', (_, given, county, code) => expect(filed(given, county)).toMatchObject({ code }));

  it('needs to be said in full', () => {
    expect(FileAccidentBody.safeParse({ ...body(), firmName: ' ' }).success).toBe(false);
    expect(FileAccidentBody.safeParse({ ...body(), deaths: -1 }).success).toBe(false);
  });
});
