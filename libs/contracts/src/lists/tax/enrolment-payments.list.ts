import { article } from '@lianban/kernel';
import { changeColumn, countyColumn, dateColumn, documentTypeColumn, idNumberColumn, nameColumn } from '../columns.js';
import { defineList } from '../list-contract.js';

export const enrolmentPayments = defineList({
  id: 'enrolment-payments',
  version: '1',
  title: '城乡居民医保缴费信息',
  department: 'tax',
  columns: [
    idNumberColumn, nameColumn, documentTypeColumn, countyColumn('缴费地', ['征收地', '参保地']),
    { key: 'insuranceYear', label: '参保年度', type: 'year', required: true, alternates: ['缴费年度', '年度', '所属年度'] },
    { key: 'amountYuan', label: '缴费金额', type: 'amount-yuan', required: true, alternates: ['金额', '实缴金额', '缴费金额（元）'] },
    dateColumn('paidOn', '缴费日期', ['缴费时间', '入库日期', '支付日期']),
    { key: 'voucher', label: '缴费凭证号', type: 'text', required: true, alternates: ['凭证号', '税票号码', '电子税票号码', '缴款凭证号'] },
    changeColumn,
  ],
  rowKey: ['idNumber', 'insuranceYear', 'voucher'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 5, label: '每月 5 日前' },
  sharing: { attribute: 'conditional', condition: '仅供核定参保与退费', purpose: '核定参保状态与应退部分' },
  consumers: ['medical-insurance'],
  basis: [article('景府发〔2023〕10号', '5'), article('景府发〔2023〕10号', '12')],
  modes: ['full', 'incremental'],
});
