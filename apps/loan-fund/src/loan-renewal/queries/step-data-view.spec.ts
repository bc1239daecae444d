import { expect, test } from '@jest/globals';
import type { Sealer } from '@lianban/crypto';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { stepDataView } from './step-data-view.js';

const shown = (step: object): string[] => stepDataView({} as Sealer, step as LoanStepEntity, true).map(({ label, value }) => `${label}：${value}`);

test('a step tells what was filled in as its form asks, then what was computed; the database keeps no order', () => {
  const data = { feeFen: 400_000, lprBp: 300, reference: 'YJ-1', amountFen: 2_640_000, receivedOn: '2026-10-12', interestFen: 1_200_000, unknown: 1 };
  expect(shown({ code: 'prepayment', outcome: 'received', data })).toEqual(['到账金额：26,400.00 元', '到账日：2026-10-12', '银行流水号：YJ-1', '利息：12,000.00 元', '手续费：4,000.00 元', '一年期 LPR：3.00%']);
});

test('a resolution is shown as one, not as data', () => {
  expect(shown({ code: 'leading-group-decision', outcome: 'approved', data: { decision: 'approved', feeBp: 15, reason: '同意' } })).toEqual([]);
});
