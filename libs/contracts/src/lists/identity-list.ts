import { article, type Citation } from '@lianban/kernel';
import { identityCategories, type IdentityCategory } from '../places/identity-categories.js';
import {
  bankAccountColumn, bornOnColumn, changeColumn, countyColumn, dateColumn, documentTypeColumn, idNumberColumn, nameColumn, phoneColumn, sexColumn,
} from './columns.js';
import type { ListColumn, ListDefinition } from './list-contract.js';

const DOCUMENT = '景府发〔2023〕10号';

/** Articles 5 (each department's duty to share) and 20 (confirmation) of 景府发〔2023〕10号. */
export const identityBasis: [Citation, ...Citation[]] = [article(DOCUMENT, '5'), article(DOCUMENT, '20')];
export const sharingBasis: [Citation, ...Citation[]] = [article(DOCUMENT, '5')];

/** The columns of a list that recognises persons in one or more identity categories. */
export function identityColumns(categories: readonly IdentityCategory[]): ListColumn[] {
  return [
    idNumberColumn, nameColumn, sexColumn, bornOnColumn, documentTypeColumn,
    {
      key: 'category', label: '身份类别', type: 'category', required: true, values: categories.map((category) => identityCategories[category].label),
      alternates: ['人员类别', '对象类别', '救助类别', '类别', '人员类型', '对象类型', '认定类别', '监测对象类别'],
    },
    countyColumn('认定地', ['认定县区', '认定地县区', '身份认定地']),
    dateColumn('recognisedOn', '认定日期', ['认定时间', '纳入日期', '纳入时间', '审批日期', '批准日期']),
    phoneColumn, bankAccountColumn, changeColumn,
  ];
}

/** What every monthly identity list has in common: its key, place, period, promise and sharing. */
export const identityList = {
  version: '1',
  rowKey: ['idNumber', 'category'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 10, label: '每月 10 日前' },
  sharing: { attribute: 'conditional', condition: '仅供核定资助参保与待遇', purpose: '资助参保身份确认' },
  consumers: ['medical-insurance'],
  basis: identityBasis,
  modes: ['full', 'incremental'],
} satisfies Partial<ListDefinition>;
