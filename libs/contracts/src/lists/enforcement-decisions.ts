import { article } from '@lianban/kernel';
import { z } from 'zod';
import { departments, safetyDutyDepartments, type SafetyDutyDepartment } from '../places/departments.js';
import { decisionKinds, kindsUnderItem10 } from '../work-safety/decision-kinds.js';
import { changeColumn, countyColumn, creditCodeColumns, dateColumn } from './columns.js';
import { defineList, type ListColumn, type ListDefinition } from './list-contract.js';

/** Whose decision it is: of the department of the city, or of its office in the county that the row names. */
export const decisionLevels = ['市级', '县级'] as const;

const DOCUMENT = '景府办字〔2023〕43号';
const SUMMARY_LENGTH = 1000;
const LAW_LENGTH = 400;

const kinds: ListColumn = {
  key: 'kinds', label: '决定种类', type: 'text', required: true, values: Object.values(decisionKinds), several: true, maxLength: LAW_LENGTH,
  alternates: ['处罚种类', '处罚类别', '执法决定种类', '行政处罚种类', '决定类别', '处理决定种类'], hint: '一份决定有几种的，用顿号分开，如：罚款、责令限期改正',
};

const level: ListColumn = { key: 'level', label: '决定机关层级', type: 'text', required: true, values: decisionLevels, alternates: ['机关层级', '执法层级', '层级'], hint: '市级部门作出的填市级；县（市、区）部门作出的填县级' };

const columns: ListColumn[] = [
  { key: 'decisionNumber', label: '决定书文号', type: 'decision-number', required: true, alternates: ['行政处罚决定书文号', '处罚决定书文号', '文号', '决定文号', '决定书编号', '案号'], hint: '如 景应急罚〔2026〕12号；同一文号只报一行' },
  kinds, level,
  countyColumn('所在县（市、区）', ['违法行为发生地', '发生地', '企业所在地', '当事人所在地']),
  { key: 'firmName', label: '当事人名称', type: 'party-name', required: true, alternates: ['企业名称', '单位名称', '被处罚单位', '被处罚当事人', '行政相对人名称', '当事人'], hint: '与营业执照一致；个体工商户没有字号的，名称中会有经营者姓名，公开前由系统提示处理' },
  ...creditCodeColumns,
  dateColumn('decidedOn', '作出决定日期', ['处罚决定日期', '决定日期', '作出日期', '处罚日期']),
  { ...dateColumn('servedOn', '送达日期', ['送达时间', '决定书送达日期'], false), notBefore: 'decidedOn' },
  { key: 'basis', label: '法律依据', type: 'text', required: true, maxLength: LAW_LENGTH, alternates: ['处罚依据', '决定依据', '执法依据', '依据'], hint: '法律、法规或规章的名称和条款，如：《中华人民共和国安全生产法》第九十七条' },
  { key: 'amountYuan', label: '罚没金额（元）', type: 'amount-yuan', required: false, positive: true, neededWhen: { column: 'kinds', values: [decisionKinds.fine, decisionKinds.confiscation, decisionKinds['top-penalty']], onlyThen: true }, alternates: ['罚没金额', '罚款金额', '处罚金额', '金额'], hint: '有罚款、没收或上限处罚的必填，填合计' },
  { ...dateColumn('performByOn', '履行期限', ['履行期限届满日', '整改期限', '缴款期限', '限期'], false), mayLieAhead: true, notBefore: 'decidedOn' },
  { key: 'violation', label: '违法事实摘要', type: 'text', required: true, maxLength: SUMMARY_LENGTH, alternates: ['违法事实', '主要违法事实', '违法行为', '案由'], hint: '将向社会公开：不写个人姓名、证件号码、电话和住址' },
  { key: 'reviewedBy', label: '审核机构', type: 'text', required: false, neededWhen: { column: 'kinds', values: kindsUnderItem10.map((kind) => decisionKinds[kind]), asHint: true }, alternates: ['法制审核机构', '集体讨论机构', '审议机构'], hint: '重大执法决定的审核或集体讨论机构' },
  { ...dateColumn('reviewedOn', '审核日期', ['法制审核日期', '集体讨论日期', '审议日期'], false), notAfter: 'decidedOn' },
  changeColumn,
];

/**
 * Decisions that one department with safety duties made, as its own system exports them (items 9 and 17). A period is the day of
 * reporting: late decisions come in a later file, a number that comes again is that decision corrected, and an incremental
 * file takes decisions back. No column identifies a person.
 */
export function enforcementDecisions<const Giver extends SafetyDutyDepartment>(department: Giver): ListDefinition<`enforcement-decisions-${Giver}`, Giver> {
  return defineList({
    id: `enforcement-decisions-${department}`,
    version: '1',
    title: `安全生产执法决定（${departments[department]}）`,
    department,
    columns,
    rowKey: ['decisionNumber'],
    countyColumn: 'county',
    scope: { period: 'day' },
    frequency: { every: 'day', byDay: 1, label: '作出决定后 3 个工作日内；没有新决定的日子不用报', whenAny: true },
    sharing: { attribute: 'conditional', condition: '仅供执法信息公开与履行跟踪', purpose: '依法向社会公开执法决定并跟踪履行' },
    consumers: ['work-safety'],
    basis: [article(DOCUMENT, '9'), article(DOCUMENT, '17')],
    modes: ['full', 'incremental'],
  });
}

/** The lists in which departments report their decisions. */
export const enforcementDecisionLists = safetyDutyDepartments.map((department) => `enforcement-decisions-${department}` as const);

/** Fields of a row of these lists, as they stand in a change row. */
export const EnforcementDecisionFields = z.object({
  decisionNumber: z.string(), kinds: z.string(), level: z.enum(decisionLevels), county: z.string(), firmName: z.string(), creditCode: z.string().nullable(), creditCodeConfirmed: z.string().nullable(),
  decidedOn: z.iso.date(), servedOn: z.iso.date().nullable(), basis: z.string(), amountYuan: z.string().nullable(), performByOn: z.iso.date().nullable(), violation: z.string(),
  reviewedBy: z.string().nullable(), reviewedOn: z.iso.date().nullable(),
});
export type EnforcementDecisionFields = z.infer<typeof EnforcementDecisionFields>;
