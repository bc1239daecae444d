import { changeColumn, countyColumn, dateColumn, documentTypeColumn, idNumberColumn, nameColumn, sexColumn } from '../columns.js';
import { sharingBasis } from '../identity-list.js';
import { defineList } from '../list-contract.js';

export const deaths = defineList({
  id: 'deaths',
  version: '1',
  title: '死亡人员信息',
  department: 'civil-affairs',
  columns: [
    idNumberColumn, nameColumn, sexColumn, documentTypeColumn, countyColumn('户籍地', ['户籍县区', '户籍所在地']),
    dateColumn('diedOn', '死亡日期', ['死亡时间', '亡故日期', '火化日期']), changeColumn,
  ],
  rowKey: ['idNumber'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 10, label: '每月 10 日前' },
  sharing: { attribute: 'conditional', condition: '仅供终止参保与待遇', purpose: '核对参保人员状态' },
  consumers: ['medical-insurance'],
  basis: sharingBasis,
  modes: ['full', 'incremental'],
});
