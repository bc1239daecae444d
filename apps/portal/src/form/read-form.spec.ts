import { describe, expect, it } from '@jest/globals';
import { fieldsOf, loanStepCodes, stepSpec } from '@lianban/procedure-loan-renewal';
import { z } from 'zod';
import type { FormField } from './form-field.js';
import { readForm } from './read-form.js';

const letter = stepSpec('commitment-letter').outcomes['issued']!.form;
const fields = fieldsOf(letter);

describe('the form of a step', () => {
  it('sends yuan as fen and numbers as numbers', () => {
    const read = readForm(letter, fields, { committedFen: '3,000,000.5', termMonths: '12', payOn: '2026-11-03', signatory: ' 白致远 ' });
    expect(read).toEqual({ ok: true, data: { committedFen: 300_000_050, termMonths: 12, payOn: '2026-11-03', signatory: '白致远' } });
  });

  it('says at each field what is missing, in the order of the form', () => {
    const read = readForm(letter, fields, {});
    expect(read.ok ? [] : read.faults.map(({ field }) => field)).toEqual(['committedFen', 'termMonths', 'payOn', 'signatory']);
    expect(read.ok ? '' : read.faults[0]?.message).toBe('请填写承诺续贷金额');
  });

  it('speaks of yuan where an amount cannot be read, and of zero by the service’s own sentence', () => {
    const unreadable = readForm(letter, fields, { committedFen: '三百万', termMonths: 12, payOn: '2026-11-03', signatory: '白' });
    expect(unreadable.ok ? [] : unreadable.faults).toEqual([{ field: 'committedFen', message: '承诺续贷金额须为金额，以元为单位，最多两位小数，如 1,500,000.00' }]);
    const zero = readForm(letter, fields, { committedFen: '0', termMonths: 12, payOn: '2026-11-03', signatory: '白' });
    expect(zero.ok ? [] : zero.faults).toEqual([{ field: 'committedFen', message: '承诺续贷金额须大于零' }]);
  });

  it.each(['2026-02-30', '2026/11/03', '明天'])('asks for a day of the calendar where %s was typed', (payOn) => {
    const read = readForm(letter, fields, { committedFen: '1', termMonths: 12, payOn, signatory: '白' });
    expect(read.ok ? [] : read.faults).toEqual([{ field: 'payOn', message: '最迟放款日须为日历上有的日期，写成 2026-10-12' }]);
  });

  it('leaves out an empty note', () => {
    const review = stepSpec('approval').outcomes['approved']!.form;
    expect(readForm(review, fieldsOf(review), { note: '  ' })).toEqual({ ok: true, data: {} });
  });

  it('can be drawn for every outcome of every step', () => {
    const known = ['text', 'long-text', 'money', 'date', 'number', 'choice', 'rate'];
    for (const code of loanStepCodes) {
      for (const { form } of Object.values(stepSpec(code).outcomes)) for (const field of fieldsOf(form)) expect(known).toContain(field.input);
    }
  });
});

it('names with a dot lead into a part', () => {
  const parts: FormField[] = [{ name: 'borrower.name', label: '名称', input: 'text' }, { name: 'amountFen', label: '额度', input: 'money' }];
  const schema = z.object({ borrower: z.object({ name: z.string('请填写名称') }), amountFen: z.int() });
  expect(readForm(schema, parts, { 'borrower.name': '甲', amountFen: '1' })).toEqual({ ok: true, data: { borrower: { name: '甲' }, amountFen: 100 } });
  const read = readForm(schema, parts, {});
  expect(read.ok ? [] : read.faults.map(({ field }) => field)).toEqual(['borrower.name', 'amountFen']);
});

it('reads a list that was typed one entry a line', () => {
  const fields: FormField[] = [{ name: 'persons', label: '人员', input: 'lines', optional: true }];
  const schema = z.object({ persons: z.array(z.string()).default([]) });
  expect(readForm(schema, fields, { persons: ' 甲某 \n\n乙某\r\n' })).toEqual({ ok: true, data: { persons: ['甲某', '乙某'] } });
  expect(readForm(schema, fields, {})).toEqual({ ok: true, data: { persons: [] } });
});
