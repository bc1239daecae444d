import { article } from '@lianban/kernel';
import { changeColumn, countyColumn, creditCodeColumns, dateColumn, documentTypeColumn, idNumberColumn, nameColumn } from '../columns.js';
import { defineList } from '../list-contract.js';

export const suspectRoles = ['参保人', '医务人员', '机构负责人', '机构工作人员', '其他'] as const;
export const fraudKinds = ['冒名就医', '虚假住院', '虚假票据', '串换项目或药品', '超标准收费', '倒卖药品', '其他'] as const;
const FOUND_LENGTH = 600;

/**
 * Persons suspected of fraud on the insurance whom several departments look into together (art. 5: health, public security
 * and market regulation cooperate with medical insurance). That the suspects are shared is read into the duty to cooperate.
 */
export const jointFraudCases = defineList({
  id: 'joint-fraud-cases',
  version: '1',
  title: '联合查处欺诈骗保线索',
  department: 'medical-insurance',
  columns: [
    { key: 'caseNumber', label: '线索编号', type: 'serial', required: true, alternates: ['案件编号', '编号', '线索号'], hint: '同一线索每期用同一编号' },
    idNumberColumn, { ...nameColumn, alternates: [...nameColumn.alternates, '涉嫌人员', '被查人', '当事人姓名'] }, documentTypeColumn,
    { key: 'role', label: '涉嫌人员身份', type: 'text', required: true, values: suspectRoles, personal: true, alternates: ['人员身份', '身份', '人员类型'] },
    { key: 'institution', label: '涉及机构', type: 'party-name', required: false, alternates: ['定点医药机构', '医疗机构', '药店', '机构名称'] },
    ...creditCodeColumns,
    countyColumn('发生地', ['案发地', '涉案地']),
    { key: 'kind', label: '涉嫌情形', type: 'text', required: true, values: fraudKinds, several: true, personal: true, alternates: ['骗保情形', '违法情形', '情形'], hint: '有几种的，用顿号分开' },
    { key: 'found', label: '查明情况', type: 'text', required: true, maxLength: FOUND_LENGTH, personal: true, alternates: ['初查情况', '调查情况', '主要证据'] },
    { key: 'amountYuan', label: '涉及金额（元）', type: 'amount-yuan', required: false, positive: true, alternates: ['涉案金额', '金额', '涉及基金金额'] },
    dateColumn('openedOn', '线索受理日期', ['受理日期', '立案日期', '移交日期']),
    changeColumn,
  ],
  rowKey: ['caseNumber', 'idNumber'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 10, label: '有联合查处线索的月份，每月 10 日前', whenAny: true },
  sharing: { attribute: 'conditional', condition: '仅供联合查处欺诈骗保，不得用于其他用途', purpose: '联合查处欺诈骗保' },
  consumers: [],
  recipients: ['health', 'public-security', 'market-regulation'],
  inferred: true,
  basis: [article('景府发〔2023〕10号', '5')],
  modes: ['full', 'incremental'],
});
