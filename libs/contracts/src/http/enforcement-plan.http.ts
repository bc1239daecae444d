import { z } from 'zod';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { pageOf } from './page.http.js';

const Day = z.iso.date();
const Instant = z.string();
const words = (label: string, max: number) => z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 字`);

/** One firm or kind of place that a plan watches, what is looked at there, by which means (item 9). */
export const PlanTarget = z.object({ target: words('监管对象', 100), content: words('检查内容', 500), measures: words('执法措施', 500), times: z.int('检查次数须为整数').min(1, '检查次数至少 1 次').max(100, '检查次数不超过 100 次'), random: z.boolean() });
export type PlanTarget = z.infer<typeof PlanTarget>;

export const PlanContent = z.object({ summary: words('计划说明', 2000), targets: z.array(PlanTarget).min(1, '至少列一个重点监管对象').max(500, '重点监管对象不超过 500 个') });
export type PlanContent = z.infer<typeof PlanContent>;

export const planStates = { draft: '起草中', submitted: '待批准', approved: '已批准' } as const;
export const planVersionStates = { draft: '起草中', submitted: '待批准', approved: '已批准', returned: '已退回' } as const;

/** Drawn by anybody again from the same seed and pool: the same choice. */
export const PlanDraw = z.object({ drawId: z.string(), what: z.enum(['targets', 'inspectors']), seed: z.string(), pool: z.array(z.string()), chosen: z.array(z.string()), at: Instant, byName: z.string() });
export type PlanDraw = z.infer<typeof PlanDraw>;

export const PlanVersion = z.object({
  version: z.int(), content: PlanContent, /** Why the plan was adjusted; null for the first version. */ reason: z.string().nullable(), byName: z.string(), at: Instant, state: z.enum(Object.keys(planVersionStates) as ['draft', 'submitted', 'approved', 'returned']),
  decidedBy: z.string().nullable(), decidedAt: Instant.nullable(), decisionReason: z.string().nullable(),
});
export type PlanVersion = z.infer<typeof PlanVersion>;

export const PlanSummary = z.object({
  planId: z.string(), year: z.int(), office: z.string(), officeName: z.string(), department: DepartmentCode, county: CountyCode.nullable(), state: z.enum(Object.keys(planStates) as ['draft', 'submitted', 'approved']),
  /** Of the version in force; while there is none, of the last one. */
  targets: z.int(), planned: z.int(), inspected: z.int(),
  /** Where an adjustment stands while the approved version stays in force. */
  adjustment: z.enum(['draft', 'submitted']).nullable(), revision: z.int(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;
export const PlanPage = pageOf(PlanSummary);
export const PlanDetail = PlanSummary.extend({ versions: z.array(PlanVersion), draws: z.array(PlanDraw), actions: z.array(z.enum(['edit', 'submit', 'approve', 'return', 'adjust', 'draw'])) });
export type PlanDetail = z.infer<typeof PlanDetail>;
export const PlanQuery = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type PlanQuery = z.infer<typeof PlanQuery>;

/** A new plan of the reader's office. */
export const DraftPlanBody = z.object({ year: z.int('年度须为整数').min(2020).max(2100), content: PlanContent });
export type DraftPlanBody = z.infer<typeof DraftPlanBody>;
export const EditPlanBody = z.object({ revision: z.int(), content: PlanContent });
export type EditPlanBody = z.infer<typeof EditPlanBody>;
export const AdjustPlanBody = z.object({ revision: z.int(), content: PlanContent, reason: words('调整理由', 500) });
export type AdjustPlanBody = z.infer<typeof AdjustPlanBody>;
export const PlanRevisionBody = z.object({ revision: z.int() });
export type PlanRevisionBody = z.infer<typeof PlanRevisionBody>;
export const PlanReasonBody = z.object({ revision: z.int(), reason: words('理由', 500) });
export type PlanReasonBody = z.infer<typeof PlanReasonBody>;
/** `seed` absent: the service draws one from the system's own randomness and keeps it. */
export const DrawBody = z.object({ what: z.enum(['targets', 'inspectors']), pool: z.array(words('名称', 100)).min(2, '至少列两个供选择').max(2000), count: z.int().min(1, '至少抽取一个'), seed: z.string().regex(/^[0-9a-f]{16}$/, '种子为 16 位十六进制数').optional() });
export type DrawBody = z.infer<typeof DrawBody>;

export const inspectionConclusions = { clean: '未发现问题', rectify: '责令改正', decision: '拟作出处罚或强制决定' } as const;
/** What was found on the spot (item 9, 10; recorded throughout by item 24). */
export const RecordInspectionBody = z.object({
  inspectedOn: z.iso.date('请填写检查日期'), firm: words('被检查单位', 100), creditCode: z.string().trim().max(18).nullable().default(null), county: CountyCode.nullable().default(null), place: words('检查地点', 200),
  planId: z.uuid().nullable().default(null), drawId: z.uuid().nullable().default(null), reason: z.string().trim().max(300).nullable().default(null),
  officers: z.array(z.object({ name: words('执法人员', 50), certificate: words('执法证号', 40) })).min(2, '执法检查须由两名以上执法人员进行').max(10),
  record: words('现场检查记录', 5000), findings: z.array(words('发现的问题', 500)).max(100).default([]), conclusion: z.enum(Object.keys(inspectionConclusions) as ['clean', 'rectify', 'decision'], '请选择检查结论'),
});
export type RecordInspectionBody = z.infer<typeof RecordInspectionBody>;
/** An inspection that was recorded: names nobody. */
export const RecordedInspection = z.object({ inspectionId: z.string(), number: z.string() });
export type RecordedInspection = z.infer<typeof RecordedInspection>;

export const InspectionSummary = z.object({
  inspectionId: z.string(), number: z.string(), office: z.string(), officeName: z.string(), county: CountyCode.nullable(), inspectedOn: Day, firm: z.string(), conclusion: z.enum(Object.keys(inspectionConclusions) as ['clean', 'rectify', 'decision']), planned: z.boolean(),
  /** Decisions that rest on it. */
  decisions: z.array(z.object({ caseId: z.string(), number: z.string() })),
});
export type InspectionSummary = z.infer<typeof InspectionSummary>;
export const InspectionPage = pageOf(InspectionSummary);
export const InspectionDetail = InspectionSummary.extend({
  creditCode: z.string().nullable(), place: z.string(), reason: z.string().nullable(), officers: z.array(z.object({ name: z.string(), certificate: z.string() })), record: z.string(), findings: z.array(z.string()), recordedBy: z.string(), recordedAt: Instant, planId: z.string().nullable(), drawId: z.string().nullable(),
});
export type InspectionDetail = z.infer<typeof InspectionDetail>;
export const InspectionQuery = z.object({ text: z.string().max(60).optional(), conclusion: z.enum(Object.keys(inspectionConclusions) as ['clean', 'rectify', 'decision']).optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type InspectionQuery = z.infer<typeof InspectionQuery>;
