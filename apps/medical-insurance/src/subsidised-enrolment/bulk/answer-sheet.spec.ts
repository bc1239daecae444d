import { describe, expect, test } from '@jest/globals';
import { rejectReasons } from '@lianban/procedure-subsidised-enrolment';
import { isHeading, readAnswerRow, sheetColumns, sheetRow } from './answer-sheet.js';

const stepId = '0199aa00-0000-7000-8000-000000000001';
const exported = sheetRow({ stepId, number: 'SE-2027-000001', name: '张*', idNumber: '360299********0013', categories: ['destitute'], county: '360222', kind: 'deceased', insuranceYear: 2027, dueOn: '2026-10-26' });
const filled = (answer: string, reasonCode = '', reason = ''): string[] => [...exported.slice(0, 8), answer, reasonCode, reason, ...exported.slice(11)];

describe('a row of the answer sheet', () => {
  test('as exported answers nothing', () => expect(readAnswerRow(exported)).toBeNull());
  test('names its step and its answer', () => expect(readAnswerRow(filled(' 确认 '))).toEqual({ ok: true, value: { stepId, answer: 'confirm' } }));
  test('takes each reason as it stands in the instructions, brackets of either width', () => {
    for (const [code, label] of Object.entries(rejectReasons)) {
      expect(readAnswerRow(filled('驳回', label, '说明'))).toEqual({ ok: true, value: { stepId, answer: 'reject', reasonCode: code, reason: '说明' } });
      expect(readAnswerRow(filled('驳回', label.normalize('NFKC')))).toMatchObject({ ok: true });
    }
  });
  test.each([
    [filled('同意'), 'ANSWER_UNKNOWN'], [filled('驳回', '不知道'), 'REASON_UNKNOWN'], [filled('要求更正', '', '长'.repeat(501)), 'REASON_TOO_LONG'], [filled('确认').slice(0, 11), 'NO_KEY'],
  ])('refused with its reason', (cells, code) => expect(readAnswerRow(cells)).toEqual({ ok: false, code }));
  test('headings are recognised only as they were exported', () => {
    expect(isHeading(sheetColumns)).toBe(true);
    expect(isHeading([...sheetColumns].reverse())).toBe(false);
  });
});
