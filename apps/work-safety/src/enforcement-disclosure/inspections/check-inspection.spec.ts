import { describe, expect, test } from '@jest/globals';
import { RecordInspectionBody } from '@lianban/contracts';
import { plainDate, syntheticCreditCode } from '@lianban/kernel';
import { checkInspection, tidied } from './check-inspection.js';

const right = {
  inspectedOn: '2026-10-12', firm: '演示化工有限公司', place: '厂区', reason: '接到举报', officers: [{ name: '凌巡山', certificate: '赣H-001' }, { name: '时勤勉', certificate: '赣H-002' }],
  record: '现场检查情况', findings: ['未设置警示标志'], conclusion: 'rectify',
};
const check = (over: object, county: '360222' | null = null): string[] => checkInspection(tidied(RecordInspectionBody.parse({ ...right, ...over })), plainDate('2026-10-12'), county);
const code = syntheticCreditCode(7);

describe('a record of an inspection', () => {
  test.each([
    ['as it should be', {}, []],
    ['dated tomorrow', { inspectedOn: '2026-10-13' }, ['INSPECTION_DATE']],
    ['with a good code, written small', { creditCode: code.toLowerCase() }, []],
    ['with a code whose check does not fit', { creditCode: code.slice(0, 17) + (code.endsWith('0') ? '1' : '0') }, ['INSPECTION_CREDIT_CODE']],
    ['with an empty code and an empty reason', { creditCode: ' ', reason: ' ' }, ['INSPECTION_REASON']],
    ['by one officer named twice, however the number is written', { officers: [{ name: '凌巡山', certificate: '赣H-001' }, { name: '凌某', certificate: '赣h 001' }] }, ['INSPECTION_CERTIFICATES']],
    ['drawn for no plan', { drawId: '01900000-0000-7000-8000-000000000001' }, ['INSPECTION_DRAW']],
    ['clean with findings', { conclusion: 'clean' }, ['INSPECTION_FINDINGS']],
    ['to be decided on without findings', { conclusion: 'decision', findings: [] }, ['INSPECTION_FINDINGS']],
    ['wrong in several ways', { inspectedOn: '2027-01-01', reason: null, findings: [] }, ['INSPECTION_DATE', 'INSPECTION_REASON', 'INSPECTION_FINDINGS']],
  ])('%s', (_, over, expected) => expect(check(over)).toEqual(expected));

  test('one officer alone is no inspection', () => expect(RecordInspectionBody.safeParse({ ...right, officers: right.officers.slice(0, 1) }).success).toBe(false));

  test('a county office inspects in its own county, a city office anywhere', () => {
    expect(check({ county: '360281' }, '360222')).toEqual(['INSPECTION_COUNTY']);
    expect(check({ county: '360222' }, '360222')).toEqual([]);
    expect(check({ county: '360281' })).toEqual([]);
  });
});
