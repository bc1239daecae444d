import type { ListColumn } from './list-contract.js';

/** Columns that several lists share, so that the same thing is called the same everywhere. */

export const idNumberColumn: ListColumn = {
  key: 'idNumber', label: '证件号码', type: 'id-number', required: true,
  alternates: ['身份证号', '身份证号码', '居民身份证号码', '公民身份号码', '身份证', '证件号', '公民身份证号码', '身份号码'],
  hint: '居民身份证 18 位；请把整列设为文本格式',
};

export const documentTypeColumn: ListColumn = {
  key: 'documentType', label: '证件类型', type: 'document-type', required: false,
  alternates: ['证件种类', '身份证件类型', '证件类别'], hint: '不填按居民身份证',
};

export const nameColumn: ListColumn = {
  key: 'name', label: '姓名', type: 'person-name', required: true, alternates: ['名字', '人员姓名', '对象姓名', '参保人姓名', '姓 名'],
};

export const sexColumn: ListColumn = { key: 'sex', label: '性别', type: 'sex', required: false, alternates: ['性 别'], hint: '男或女' };

export const bornOnColumn: ListColumn = {
  key: 'bornOn', label: '出生日期', type: 'date', required: false, alternates: ['出生年月日', '生日'], hint: '如 1990-01-01',
};

export const phoneColumn: ListColumn = {
  key: 'phone', label: '联系电话', type: 'phone', required: false, alternates: ['手机号', '手机号码', '电话', '联系方式', '电话号码'],
};

export const bankAccountColumn: ListColumn = {
  key: 'bankAccount', label: '银行账号', type: 'bank-account', required: false, alternates: ['银行卡号', '银行账户', '社保卡银行账号', '账号'],
};

/** Place of recognition or registration; the heading differs by list. */
export function countyColumn(label: string, alternates: string[] = []): ListColumn {
  return {
    key: 'county', label, type: 'county', required: true,
    alternates: [...alternates, '县区', '县（市、区）', '县市区', '区县', '行政区划', '行政区划代码', '所属县区'],
    hint: '昌江区、珠山区、浮梁县、乐平市、高新区、昌南新区，或其代码',
  };
}

export function dateColumn(key: string, label: string, alternates: string[], required = true): ListColumn {
  return { key, label, type: 'date', required, alternates, hint: '如 2026-10-12' };
}

/** Only in incremental files: whether the person enters or leaves the list. */
export const changeColumn: ListColumn = {
  key: 'change', label: '变动类型', type: 'change', required: true, onlyIn: 'incremental', values: ['新增', '退出'],
  alternates: ['变更类型', '增减', '变动', '增减类型', '变化类型'], hint: '新增或退出',
};

/** Code of a firm, with the column in which 是 says that it stands so on the licence although its check character differs. */
export const creditCodeColumns: ListColumn[] = [
  { key: 'creditCode', label: '统一社会信用代码', type: 'credit-code', required: false, confirmedBy: 'creditCodeConfirmed', alternates: ['社会信用代码', '信用代码', '行政相对人代码', '统一信用代码'], hint: '18 位，请把整列设为文本格式；无照经营的不填' },
  { key: 'creditCodeConfirmed', label: '代码已核对', type: 'text', required: false, values: ['是'], alternates: ['代码核对', '信用代码已核对'], hint: '校验位不符但确与证照一致的填“是”，其他不填' },
];
