import { expect, it } from '@jest/globals';
import { RecordInspectionBody } from '@lianban/contracts';
import { inspectionBody } from './inspection-body.js';

it('sends what was left blank as nothing', () => {
  const officers = [{ name: '甲', certificate: 'A1' }, { name: '乙', certificate: 'A2' }];
  const body = inspectionBody({ inspectedOn: '2026-10-12', firm: '瓷厂', place: '路 1 号', planId: '', drawId: '', reason: '投诉举报', creditCode: ' ', county: undefined, officers, record: '正常', findings: [], conclusion: 'clean' });
  expect(RecordInspectionBody.parse(body)).toMatchObject({ creditCode: null, county: null, planId: null, drawId: null, reason: '投诉举报' });
});
