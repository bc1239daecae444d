import { z } from 'zod';
import { CountyCode, ListPlace } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { ListId } from '../lists/list-ids.js';

/** States of an uploaded batch, from the received file to the published version. */
export const batchStates = [
  'received', 'checking', 'checked', 'failed', 'refused', 'submitted', 'returned', 'approved', 'published', 'cancelled', 'withdrawn',
] as const;
export type BatchState = (typeof batchStates)[number];

export const batchStateLabels: Record<BatchState, string> = {
  received: '已接收', checking: '预检中', checked: '预检完成', failed: '预检中断', refused: '文件不能受理', submitted: '待复核', returned: '已退回',
  approved: '发布中', published: '已发布', cancelled: '已取消', withdrawn: '已撤回',
};

/** Stages of a check as the progress bar names them. */
export const checkStages = ['transfer', 'parse', 'check', 'compare', 'await-submit'] as const;
export type CheckStage = (typeof checkStages)[number];

export const CheckCounts = z.object({
  read: z.int(), passed: z.int(), refused: z.int(), hinted: z.int(), duplicates: z.int(),
});
export type CheckCounts = z.infer<typeof CheckCounts>;

/** One server-sent event `progress`. `fraction` never falls. */
export const CheckProgress = z.object({
  batchId: z.string(), state: z.enum(batchStates), stage: z.enum(checkStages), fraction: z.number(),
  counts: CheckCounts, rowsPerSecond: z.number().nullable(), secondsLeft: z.number().nullable(), at: z.string(),
});
export type CheckProgress = z.infer<typeof CheckProgress>;

export const FindingLevel = z.enum(['block', 'error', 'hint']);
export type FindingLevel = z.infer<typeof FindingLevel>;

/** Findings of one rule, e.g. ID_CHECKSUM, with how many rows. */
export const FindingGroup = z.object({ code: z.string(), level: FindingLevel, sentence: z.string(), remedy: z.string(), rows: z.int(), column: z.string().nullable() });
export type FindingGroup = z.infer<typeof FindingGroup>;

/** One refused or hinted row; cells masked on the server. */
export const FindingRow = z.object({
  line: z.int(),
  cells: z.record(z.string(), z.string().nullable()),
  findings: z.array(z.object({ code: z.string(), level: FindingLevel, column: z.string().nullable(), message: z.string(), remedy: z.string() })),
});
export type FindingRow = z.infer<typeof FindingRow>;

export const ColumnMatch = z.object({ column: z.string(), label: z.string(), required: z.boolean(), source: z.string().nullable(), sourceIndex: z.int().nullable(), confidence: z.number() });
export type ColumnMatch = z.infer<typeof ColumnMatch>;

/** How the file is read: shown after upload, changeable before the check. */
export const BatchLayout = z.object({
  format: z.enum(['csv', 'xlsx']), encoding: z.enum(['utf-8', 'gb18030']).nullable(), delimiter: z.string().nullable(),
  sheet: z.string().nullable(), sheets: z.array(z.string()), headerRow: z.int(),
  preview: z.array(z.array(z.string())), matches: z.array(ColumnMatch), remembered: z.boolean(),
});
export type BatchLayout = z.infer<typeof BatchLayout>;

export const BatchLayoutChange = z.object({
  encoding: z.enum(['utf-8', 'gb18030']).optional(), delimiter: z.string().min(1).max(1).optional(), sheet: z.string().optional(),
  headerRow: z.int().min(1).optional(), mapping: z.record(z.string(), z.int().nullable()).optional(),
});
export type BatchLayoutChange = z.infer<typeof BatchLayoutChange>;

/** What the version would change against the last applied one, beside the last three versions. */
export const BatchDifference = z.object({
  added: z.int(), changed: z.int(), left: z.int(), unchanged: z.int(), held: z.int(), unreadable: z.int(),
  previousRows: z.int(), rowsAfter: z.int(),
  previousVersions: z.array(z.object({ version: z.int(), period: z.string(), publishedAt: z.string(), added: z.int(), changed: z.int(), left: z.int(), rows: z.int() })),
  brake: z.object({ needed: z.boolean(), reasons: z.array(z.string()), limits: z.object({ leftPercent: z.number(), addedPercent: z.number() }) }),
});
export type BatchDifference = z.infer<typeof BatchDifference>;

export const BatchSummary = z.object({
  id: z.string(), number: z.string(), department: DepartmentCode, list: ListId, listTitle: z.string(), period: z.string(),
  counties: z.array(ListPlace), mode: z.enum(['full', 'incremental']), state: z.enum(batchStates), counts: CheckCounts,
  fileName: z.string(), fileBytes: z.int(), fileSha256: z.string(), uploadedAt: z.string(), uploadedBy: z.string(),
  correctsBatchId: z.string().nullable(), version: z.int().nullable(), publishedAt: z.string().nullable(), revision: z.int(),
});
export type BatchSummary = z.infer<typeof BatchSummary>;

export const BatchEvent = z.object({ at: z.string(), action: z.string(), by: z.string(), reason: z.string().nullable() });

export const BatchDetail = BatchSummary.extend({
  refusal: z.object({ code: z.string(), message: z.string(), remedy: z.string() }).nullable(),
  duplicateOf: z.object({ batchId: z.string(), number: z.string(), uploadedAt: z.string(), uploadedBy: z.string() }).nullable(),
  layout: BatchLayout.nullable(),
  findings: z.array(FindingGroup),
  difference: BatchDifference.nullable(),
  approvals: z.array(z.object({ post: z.string(), by: z.string(), at: z.string(), reason: z.string().nullable() })),
  events: z.array(BatchEvent),
  receipts: z.array(z.object({ consumer: z.string(), status: z.enum(['waiting', 'applied', 'refused', 'stuck']), at: z.string().nullable(), reasonCode: z.string().nullable() })),
  sending: z.object({ chunks: z.int(), sent: z.int() }).nullable(),
  /** What the signed-in post may do now; the same table the server checks. */
  actions: z.array(z.enum(['layout', 'check', 'cancel', 'submit', 'approve', 'return', 'withdraw', 'correct'])),
});
export type BatchDetail = z.infer<typeof BatchDetail>;

export const UploadForm = z.object({
  list: ListId, period: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/), counties: z.array(ListPlace).min(1),
  mode: z.enum(['full', 'incremental']), correctsBatchId: z.string().optional(),
});
export type UploadForm = z.infer<typeof UploadForm>;

export const ApproveBody = z.object({ revision: z.int(), reason: z.string().max(500).optional(), releaseUnreadable: z.boolean().optional() });
export type ApproveBody = z.infer<typeof ApproveBody>;
export const ReasonBody = z.object({ revision: z.int(), reason: z.string().min(1).max(500) });
export type ReasonBody = z.infer<typeof ReasonBody>;

/** What came back about persons this department named. */
export const InboxItem = z.object({
  id: z.string(), at: z.string(), list: ListId, version: z.int(), line: z.int().nullable(), person: z.string(), category: z.string().nullable(),
  county: CountyCode.nullable(), outcome: z.string(), outcomeLabel: z.string(), finding: z.string().nullable(), caseNumber: z.string().nullable(),
});
export type InboxItem = z.infer<typeof InboxItem>;

/** A person of a published batch as the signature roster prints them; masked. */
export const RosterRow = z.object({
  line: z.int(), name: z.string(), idNumber: z.string(), category: z.string().nullable(), county: ListPlace, recognisedOn: z.iso.date().nullable(),
});
export type RosterRow = z.infer<typeof RosterRow>;
