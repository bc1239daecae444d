import { DecisionKind, ViolationKind } from '@lianban/contracts';
import { z } from 'zod';
import { discretionBandKeys } from './figures/discretion-bands.js';

const filled = (label: string, max: number) => z.string(`请填写${label}`).trim().min(1, `请填写${label}`).max(max, `${label}不超过 ${max} 字`);
const filledOrNone = (label: string, max: number) => z.string().trim().max(max, `${label}不超过 ${max} 字`).transform((text) => text || null).nullable().default(null);
const dayOrNone = (label: string) => z.iso.date(`${label}须为日期，如 2026-10-12`).nullable().default(null);

/** `POST /decisions`: a decision as its office records it; without `decidedOn` it is a draft that is still to be reviewed and made. */
export const FileDecisionBody = z.object({
  decisionNumber: filledOrNone('决定文号', 60),
  kinds: z.array(DecisionKind).min(1, '请选择决定种类'),
  firmName: filled('当事人名称', 100),
  creditCode: filledOrNone('统一社会信用代码', 18),
  /** The number fails its check digit and the office vouches for it. */
  creditCodeConfirmed: z.boolean().default(false),
  naturalPerson: z.boolean().default(false),
  violation: filled('违法事实', 2_000),
  violationKind: ViolationKind.nullable().default(null),
  basis: z.array(filled('法律依据', 200)).min(1, '请填写作出决定的法律依据').max(20),
  amountFen: z.int('金额以分为单位，须为整数').positive('金额须大于零').nullable().default(null),
  band: z.enum(discretionBandKeys).nullable().default(null),
  bandReason: filledOrNone('裁量理由', 500),
  decidedOn: dayOrNone('决定日'),
  servedOn: dayOrNone('送达日'),
  performByOn: dayOrNone('履行期限'),
  reviewedBy: filledOrNone('审核机构', 100),
  reviewedOn: dayOrNone('审核日'),
  inspectionId: z.uuid().nullable().default(null),
  persons: z.array(filled('人员姓名', 40)).max(100, '人员姓名不超过 100 个').default([]),
});
export type FileDecisionBody = z.infer<typeof FileDecisionBody>;
