import { article } from '@lianban/kernel';
import { changeColumn, countyColumn, dateColumn, documentTypeColumn, idNumberColumn, nameColumn } from '../columns.js';
import { defineList } from '../list-contract.js';

export const employeeInsuranceStatus = defineList({
  id: 'employee-insurance-status',
  version: '1',
  title: '职工医保参保人员',
  department: 'medical-insurance-agency',
  columns: [
    idNumberColumn, nameColumn, documentTypeColumn, countyColumn('参保地', ['参保县区']),
    dateColumn('insuredOn', '参保日期', ['参保时间', '首次参保日期']),
    dateColumn('benefitsFrom', '待遇起始日期', ['待遇开始日期', '享受待遇日期'], false),
    { key: 'employer', label: '参保单位', type: 'text', required: false, alternates: ['单位名称', '工作单位'] },
    changeColumn,
  ],
  rowKey: ['idNumber'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 5, label: '每月 5 日前' },
  sharing: { attribute: 'conditional', condition: '仅供核对重复参保', purpose: '避免重复参保' },
  consumers: ['medical-insurance'],
  inferred: true,
  basis: [article('景府发〔2023〕10号', '7'), article('景府发〔2023〕10号', '22')],
  modes: ['full', 'incremental'],
});
