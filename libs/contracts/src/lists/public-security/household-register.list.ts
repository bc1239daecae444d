import { article } from '@lianban/kernel';
import { bornOnColumn, changeColumn, countyColumn, documentTypeColumn, idNumberColumn, nameColumn, sexColumn } from '../columns.js';
import { defineList } from '../list-contract.js';

export const householdRegister = defineList({
  id: 'household-register',
  version: '1',
  title: '户籍与居住证信息',
  department: 'public-security',
  columns: [
    idNumberColumn, nameColumn, sexColumn, bornOnColumn, documentTypeColumn,
    { key: 'householdNumber', label: '户号', type: 'text', required: true, alternates: ['户籍编号', '户编号', '家庭编号'] },
    { key: 'relation', label: '与户主关系', type: 'text', required: false, alternates: ['家庭关系', '户主关系'] },
    { key: 'residence', label: '居住类型', type: 'text', required: false, values: ['户籍', '居住证'], alternates: ['登记类型', '人口类型'] },
    countyColumn('户籍地', ['登记地', '居住地', '户籍所在地']), changeColumn,
  ],
  rowKey: ['idNumber'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 5, label: '每月 5 日前' },
  sharing: { attribute: 'conditional', condition: '仅供核对参保对象', purpose: '核对姓名、号码与户籍' },
  consumers: ['medical-insurance'],
  basis: [article('景府发〔2023〕10号', '5'), article('景府发〔2023〕10号', '6')],
  modes: ['full', 'incremental'],
});
