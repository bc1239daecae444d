import { z } from 'zod';
import { CountyCode, DepartmentCode, IdentityCategory, StepLine } from '@lianban/contracts';

/** Why a person cannot be settled at once. */
export const exceptionCodes = [
  'deceased', 'employee-insured', 'register-mismatch', 'two-counties', 'two-categories', 'left-while-enrolled', 'not-in-register', 'after-window-review', 'setting-missing',
] as const;
export type ExceptionCode = (typeof exceptionCodes)[number];

export const exceptionLabels: Record<ExceptionCode, string> = {
  deceased: '死亡名单中有此人', 'employee-insured': '已参加职工医保', 'register-mismatch': '姓名与户籍登记不一致', 'two-counties': '两个县（市、区）同时认定',
  'two-categories': '两个部门同时认定', 'left-while-enrolled': '已参保后退出名单', 'not-in-register': '户籍登记中查无此人', 'after-window-review': '集中征缴期后认定，待人工判断',
  'setting-missing': '本地参数缺失，待人工判断',
};

/** What is certain is settled at once; `exception` opens a case. */
export const settledOutcomes = ['consistent', 'to-enrol-subsidised', 'refund-subsidy', 'no-refund', 'exit-recorded', 'confirmed', 'rejected', 'exception'] as const;
export type SettledOutcome = (typeof settledOutcomes)[number];
export const outcomeLabels: Record<SettledOutcome, string> = {
  consistent: '已参保且一致', 'to-enrol-subsidised': '按资助参保', 'refund-subsidy': '退还资助部分', 'no-refund': '已进入待遇期，不退费',
  'exit-recorded': '已退出名单', confirmed: '经确认资助参保', rejected: '经确认不予资助', exception: '转身份确认',
};

export const caseStates = ['open', 'awaiting-review', 'disagreed', 'confirmed', 'rejected', 'source-withdrawn', 'corrected'] as const;
export type CaseState = (typeof caseStates)[number];
export const stepAnswers = ['confirm', 'reject', 'ask-correction'] as const;
export type StepAnswer = (typeof stepAnswers)[number];

export const rejectReasons = {
  'not-qualified': '经核实不符合认定条件', deceased: '本人已死亡', 'moved-away': '已迁出本县（市、区）', 'employee-insured': '已参加职工医保', duplicate: '由其他部门或县认定', other: '其他（须写明）',
} as const;
export type RejectReason = keyof typeof rejectReasons;

export const CaseStepView = StepLine.extend({
  category: IdentityCategory.nullable(), state: z.enum(['open', 'answered', 'reviewed', 'closed']), answer: z.enum(stepAnswers).nullable(), reason: z.string().nullable(),
  answeredBy: z.string().nullable(), answeredAt: z.string().nullable(), reviewedBy: z.string().nullable(), reviewedAt: z.string().nullable(),
});
export type CaseStepView = z.infer<typeof CaseStepView>;

/** A row of a confirmation queue; the person is masked. */
export const CaseSummary = z.object({
  caseId: z.string(), number: z.string(), kind: z.enum(exceptionCodes), kindLabel: z.string(), state: z.enum(caseStates), insuranceYear: z.int(),
  person: z.object({ name: z.string(), idNumber: z.string() }), categories: z.array(IdentityCategory), county: CountyCode,
  mine: CaseStepView.nullable(), openedOn: z.iso.date(), revision: z.int(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CaseQueueQuery = z.object({
  scope: z.enum(['mine', 'office', 'review', 'all']).default('office'), kind: z.enum(exceptionCodes).optional(), state: z.enum(caseStates).optional(), county: CountyCode.optional(),
  light: z.enum(['green', 'yellow', 'red']).optional(), year: z.coerce.number().int().optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type CaseQueueQuery = z.infer<typeof CaseQueueQuery>;
export const CasePage = z.object({ items: z.array(CaseSummary), total: z.int(), nextCursor: z.string().nullable() });
export type CasePage = z.infer<typeof CasePage>;

export const SourceRow = z.object({
  department: DepartmentCode, list: z.string(), version: z.int(), period: z.string(), line: z.int(), county: CountyCode, category: IdentityCategory.nullable(), recognisedOn: z.iso.date().nullable(), officerPost: z.string(), approverPosts: z.array(z.string()), state: z.string(),
});
export type SourceRow = z.infer<typeof SourceRow>;

export const RulingView = z.object({
  rule: z.string(), asOf: z.iso.date(), value: z.unknown(), because: z.array(z.unknown()), steps: z.array(z.object({ label: z.string(), formula: z.string(), value: z.unknown(), citation: z.unknown() })),
});

export const CaseDetail = CaseSummary.extend({
  /** For revealing the person's name and number with a purpose. */
  personId: z.string(),
  facts: z.array(z.object({ label: z.string(), value: z.string() })), steps: z.array(CaseStepView), sources: z.array(SourceRow), ruling: RulingView.nullable(),
  history: z.array(z.object({ at: z.string(), action: z.string(), by: z.string(), text: z.string().nullable() })), outcome: z.enum(settledOutcomes).nullable(),
  workflowUrl: z.string().nullable(),
  /** What the signed-in post may do now, per step. */
  actions: z.array(z.object({ stepId: z.string(), action: z.enum(['confirm', 'reject', 'ask-correction', 'approve', 'return', 'decide']), primary: z.boolean() })),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

export const AnswerBody = z.object({ revision: z.int(), answer: z.enum(stepAnswers), reasonCode: z.enum(Object.keys(rejectReasons) as [RejectReason, ...RejectReason[]]).optional(), reason: z.string().max(500).optional() });
export type AnswerBody = z.infer<typeof AnswerBody>;
export const ReviewBody = z.object({ revision: z.int(), decision: z.enum(['approve', 'return']), reason: z.string().max(500).optional() });
export type ReviewBody = z.infer<typeof ReviewBody>;
/** The medical-insurance reviewer settles a case on which offices disagree. */
export const DecideBody = z.object({ revision: z.int(), outcome: z.enum(['confirmed', 'rejected']), category: IdentityCategory.optional(), reason: z.string().min(1).max(500) });
export type DecideBody = z.infer<typeof DecideBody>;

/** Batch confirmation: the counts by reason first; what is in doubt is left out. */
export const BatchConfirmPreview = z.object({ eligible: z.int(), excluded: z.int(), byKind: z.array(z.object({ kind: z.enum(exceptionCodes), label: z.string(), eligible: z.int(), excluded: z.int() })), token: z.string() });
export type BatchConfirmPreview = z.infer<typeof BatchConfirmPreview>;
export const BatchConfirmBody = z.object({ token: z.string(), kinds: z.array(z.enum(exceptionCodes)).min(1) });
export type BatchConfirmBody = z.infer<typeof BatchConfirmBody>;

export const BulkAnswerReport = z.object({ accepted: z.int(), refused: z.array(z.object({ row: z.int(), number: z.string(), code: z.string(), message: z.string(), remedy: z.string() })) });
export type BulkAnswerReport = z.infer<typeof BulkAnswerReport>;

export const PersonSearchBody = z.object({ idNumber: z.string(), purpose: z.string().min(2).max(200) });
export type PersonSearchBody = z.infer<typeof PersonSearchBody>;

/** Everything that put a person in or out. */
export const PersonPage = z.object({
  personId: z.string(), name: z.string(), idNumber: z.string(), searchedFor: z.string(),
  identities: z.array(SourceRow.extend({ validFrom: z.iso.date(), validTo: z.iso.date().nullable() })),
  register: z.array(z.object({ list: z.string(), version: z.int(), line: z.int(), facts: z.record(z.string(), z.string().nullable()) })),
  enrolments: z.array(z.object({ year: z.int(), status: z.string(), paidFen: z.int(), paidOn: z.iso.date().nullable(), subsidyFen: z.int().nullable(), entitledFrom: z.iso.date().nullable(), entitledTo: z.iso.date().nullable() })),
  rulings: z.array(RulingView.extend({ year: z.int(), outcome: z.enum(settledOutcomes), at: z.string(), current: z.boolean() })),
  cases: z.array(CaseSummary),
});
export type PersonPage = z.infer<typeof PersonPage>;

export const CoverageReport = z.object({
  year: z.int(), asOf: z.string(),
  rows: z.array(z.object({ county: CountyCode, category: IdentityCategory, mustBe: z.int(), are: z.int(), exceptions: z.int(), missing: z.int(), percent: z.number().nullable() })),
});
export type CoverageReport = z.infer<typeof CoverageReport>;

/** Who must be insured and is not, by name for those who may see it; masked until revealed. */
export const MissingPerson = z.object({
  personId: z.string(), name: z.string(), idNumber: z.string(), county: CountyCode, category: IdentityCategory, outcome: z.enum(settledOutcomes), caseId: z.string().nullable(),
});
export type MissingPerson = z.infer<typeof MissingPerson>;

/** Clear text on a person's click, with a purpose; audited, shown for 60 s. */
export const RevealBody = z.object({ purpose: z.string().min(2).max(200) });
export type RevealBody = z.infer<typeof RevealBody>;
export const RevealedPerson = z.object({ name: z.string(), idNumber: z.string() });
export type RevealedPerson = z.infer<typeof RevealedPerson>;

/** A landed list version and what became of its persons. */
export const LandedVersion = z.object({
  list: z.string(), version: z.int(), department: DepartmentCode, period: z.string(), counties: z.array(CountyCode),
  state: z.enum(['landing', 'applying', 'applied', 'refused', 'stuck']), rows: z.int(), landedAt: z.string(), appliedAt: z.string().nullable(), reasonCode: z.string().nullable(),
  outcomes: z.array(z.object({ outcome: z.enum(settledOutcomes), label: z.string(), persons: z.int() })), openCases: z.int(),
});
export type LandedVersion = z.infer<typeof LandedVersion>;
