import { article } from '@lianban/kernel';
import { departments, safetyDutyDepartments, type SafetyDutyDepartment } from '../places/departments.js';
import { changeColumn, countyColumn, creditCodeColumns, dateColumn } from './columns.js';
import { defineList, type ListColumn, type ListDefinition } from './list-contract.js';

export const dangerKinds = ['消防安全', '特种设备', '危险化学品', '建筑施工', '道路运输', '燃气与窑炉', '粉尘涉爆', '有限空间', '其他'] as const;
export const dangerGrades = ['一般隐患', '重大隐患'] as const;
export const dangerStates = ['整改中', '已整改', '已销号'] as const;
const DOCUMENT = '景府办字〔2023〕43号';
const DESCRIPTION_LENGTH = 400;

const columns: ListColumn[] = [
  { key: 'dangerNumber', label: '隐患编号', type: 'serial', required: true, alternates: ['编号', '隐患序号', '隐患台账编号', '台账编号'], hint: '本部门内不重复；同一隐患每期用同一编号' },
  { key: 'firmName', label: '单位名称', type: 'party-name', required: true, alternates: ['企业名称', '生产经营单位', '隐患单位', '责任单位'] },
  ...creditCodeColumns,
  countyColumn('所在县（市、区）', ['企业所在地', '隐患所在地', '单位所在地']),
  { key: 'kind', label: '隐患类别', type: 'text', required: true, values: dangerKinds, alternates: ['隐患类型', '类别', '隐患种类'] },
  { key: 'grade', label: '隐患等级', type: 'text', required: true, values: dangerGrades, alternates: ['等级', '隐患级别', '隐患分级'] },
  { key: 'description', label: '隐患描述', type: 'text', required: true, maxLength: DESCRIPTION_LENGTH, alternates: ['隐患内容', '存在问题', '隐患情况'], hint: '不写个人姓名、证件号码和电话' },
  dateColumn('foundOn', '发现日期', ['排查日期', '检查日期', '发现时间']),
  { ...dateColumn('rectifyBy', '整改期限', ['整改截止日期', '限期整改日期', '整改到期日']), mayLieAhead: true, notBefore: 'foundOn' },
  { key: 'state', label: '整改状态', type: 'text', required: true, values: dangerStates, alternates: ['状态', '整改情况', '治理状态'] },
  {
    ...dateColumn('rectifiedOn', '整改完成日期', ['完成整改日期', '整改日期', '销号日期'], false), notBefore: 'foundOn',
    neededWhen: { column: 'state', values: ['已整改', '已销号'], onlyThen: true },
  },
  changeColumn,
];

/**
 * Hidden dangers that one department with safety duties found in firms, with what became of each (item 17: one of the ten
 * kinds of information that are built and used together). Every department with such duties gets those of the others, the
 * safety department too. No column identifies a person; a firm's danger of last month that is gone is left out.
 */
export function hiddenDangers<const Giver extends SafetyDutyDepartment>(department: Giver): ListDefinition<`hidden-dangers-${Giver}`, Giver> {
  return defineList({
    id: `hidden-dangers-${department}`,
    version: '1',
    title: `事故隐患排查治理（${departments[department]}）`,
    department,
    columns,
    rowKey: ['dangerNumber'],
    countyColumn: 'county',
    scope: { period: 'month' },
    frequency: { every: 'month', byDay: 10, label: '每月 10 日前' },
    sharing: { attribute: 'conditional', condition: '仅供安全生产监管执法', purpose: '事故隐患排查治理信息共建共享' },
    consumers: [],
    recipients: safetyDutyDepartments.filter((other) => other !== department),
    basis: [article(DOCUMENT, '17')],
    modes: ['full', 'incremental'],
  });
}

/** The lists in which departments share hidden dangers. */
export const hiddenDangerLists = safetyDutyDepartments.map((department) => `hidden-dangers-${department}` as const);
