import { maskName, maskNumber, maskTail, syntheticCreditCode, syntheticIdNumber } from '@lianban/kernel';
import type { ListColumn } from '../lists/list-contract.js';
import type { ListId } from '../lists/list-ids.js';
import { columnsOf, findListContract, isPersonal } from '../lists/registry.js';
import { counties } from '../places/counties.js';
import { identityCategories, type IdentityCategory } from '../places/identity-categories.js';

export type SampleRow = Record<string, string | null>;

const SAMPLES = 2;
const people = ['样例甲', '样例乙'];
const firms = ['样例瓷业有限公司', '样例机械有限公司'];
const pick = <T>(values: readonly T[], index: number): T => values[index % values.length]!;

/** By type of the column: what a reader without further rights sees of a row that never was. */
const byType: Partial<Record<ListColumn['type'], (index: number, column: ListColumn) => string>> = {
  'id-number': (index) => maskNumber(syntheticIdNumber(index + 1)),
  'person-name': (index) => maskName(pick(people, index)),
  'party-name': (index) => pick(firms, index),
  county: (index) => pick(Object.keys(counties), index),
  date: (index) => `2026-10-${String(8 + index).padStart(2, '0')}`,
  category: (index, { values }) => (Object.keys(identityCategories) as IdentityCategory[]).find((key) => identityCategories[key].label === pick(values ?? [], index)) ?? '',
  phone: () => '138****0000',
  'bank-account': () => maskTail('6222000000000000'),
  sex: (index) => pick(['女', '男'], index),
  'amount-yuan': (index) => `${400 + index * 20}.00`,
  year: () => '2027',
  'document-type': () => '居民身份证',
  serial: (index) => `20261008${String(index + 1).padStart(4, '0')}`,
  'decision-number': (index) => `景应急罚〔2026〕${index + 1}号`,
  'credit-code': (index) => syntheticCreditCode(index + 1),
};

function cell(column: ListColumn, index: number): string | null {
  if (column.values && column.type === 'text') return pick(column.values, index);
  const made = byType[column.type]?.(index, column);
  if (made !== undefined) return made;
  if (isPersonal(column)) return '***';
  return column.required ? `样例${column.label}` : null;
}

const sampleOfResult = (list: ListId): SampleRow[] =>
  list === 'persons-to-collect'
    ? [0, 1].map((index) => ({ idNumber: maskNumber(syntheticIdNumber(index + 1)), name: maskName(pick(people, index)), insuranceYear: '2027', category: 'minimum-allowance', ownShareFen: '20000' }))
    : [0, 1].map((index) => ({ insuranceYear: '2027', sourceList: 'low-income-persons', sourceVersion: '1', sourceLine: String(index + 2), category: 'minimum-allowance', outcome: 'consistent', finding: null, caseNumber: null }));

/** Rows that never were, of synthetic people, masked. Fields as after the checks: codes of counties and categories, not their names. */
export function sampleRows(list: ListId): SampleRow[] {
  const contract = findListContract(list);
  if (!contract) return sampleOfResult(list);
  return Array.from({ length: SAMPLES }, (_, index) => Object.fromEntries(columnsOf(contract, 'full').map((column) => [column.key, cell(column, index)])));
}
