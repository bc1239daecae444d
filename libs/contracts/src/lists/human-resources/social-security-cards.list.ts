import { article } from '@lianban/kernel';
import { bankAccountColumn, changeColumn, countyColumn, dateColumn, documentTypeColumn, idNumberColumn, nameColumn } from '../columns.js';
import { defineList } from '../list-contract.js';

export const cardStates = ['正常', '挂失', '注销'] as const;

/** The card of each insured person, by which a hospital knows them (arts. 5 and 45). One card stands for a person; a new one takes its place. */
export const socialSecurityCards = defineList({
  id: 'social-security-cards',
  version: '1',
  title: '社会保障卡信息',
  department: 'human-resources',
  columns: [
    idNumberColumn, nameColumn, documentTypeColumn,
    { key: 'cardNumber', label: '社会保障卡卡号', type: 'serial', required: true, personal: true, alternates: ['社保卡号', '社保卡卡号', '卡号', '社会保障卡号', '卡片号码'], hint: '卡面号码，字母和数字；请把整列设为文本格式' },
    { key: 'cardState', label: '卡状态', type: 'text', required: true, values: cardStates, alternates: ['状态', '社保卡状态', '卡片状态'] },
    dateColumn('issuedOn', '发卡日期', ['制卡日期', '发放日期', '领卡日期']),
    { ...dateColumn('validUntil', '有效期至', ['卡有效期', '到期日期', '有效期限'], false), mayLieAhead: true, notBefore: 'issuedOn' },
    countyColumn('领卡地', ['发卡地', '发卡县区', '参保地']), bankAccountColumn, changeColumn,
  ],
  rowKey: ['idNumber'],
  countyColumn: 'county',
  scope: { period: 'month' },
  frequency: { every: 'month', byDay: 10, label: '每月 10 日前' },
  sharing: { attribute: 'conditional', condition: '仅供就医购药时核验参保人身份', purpose: '就医身份核验' },
  consumers: ['medical-insurance'],
  basis: [article('景府发〔2023〕10号', '5'), article('景府发〔2023〕10号', '45')],
  modes: ['full', 'incremental'],
});
