import { pageOf } from '@lianban/contracts';
import { z } from 'zod';
import { annexKinds } from './annex.table.js';

const Day = z.iso.date();

/** What the office prints and loads by itself: the wording of the annexes, and the fund's own account. */
export const officeTextLabels = {
  'annex-1': '附件 1 续贷办理承诺函的正式文本', 'annex-2': '附件 2 推荐书的正式文本', 'annex-3': '附件 3 审批表的正式文本', 'fund-account-bank': '周转基金专户开户行', 'fund-account-number': '周转基金专户账号',
} as const;
export type OfficeTextKey = keyof typeof officeTextLabels;
export const officeTextKeys = Object.keys(officeTextLabels) as [OfficeTextKey, ...OfficeTextKey[]];

/** A version of such a text; a second person confirms what the first loaded. It holds from its day until the next one's. */
export const OfficeText = z.object({
  textId: z.string(), key: z.enum(officeTextKeys), label: z.string(), version: z.int(), from: Day, text: z.string(), source: z.string(), state: z.enum(['proposed', 'confirmed', 'rejected']),
  /** Holds today. */
  current: z.boolean(), proposedBy: z.string(), proposedAt: z.string(), decidedBy: z.string().nullable(), decidedAt: z.string().nullable(),
});
export type OfficeText = z.infer<typeof OfficeText>;
export const OfficeTextPage = pageOf(OfficeText);
export const ProposeOfficeTextBody = z.object({
  key: z.enum(officeTextKeys, '请选择要载入的文本'), from: z.iso.date('请填写启用日'), source: z.string('请填写来源').trim().min(1, '请填写来源').max(200, '来源不超过 200 字'),
  text: z.string('请填写文本').trim().min(1, '请填写文本').max(8_000, '文本不超过 8000 字'),
});
export const DecideOfficeTextBody = z.object({ approve: z.boolean() });

const AnnexValue = z.object({ name: z.string(), label: z.string(), value: z.string().nullable(), capital: z.string().nullable() });

/** An annex as it is printed for one loan. */
export const AnnexView = z.object({
  kind: z.enum(annexKinds), title: z.string(), addressee: z.string().nullable(), number: z.string(),
  /** Personal values are masked for this reader. */
  masked: z.boolean(),
  /** Null: the office has not loaded it for the paper's day. */
  wording: z.object({ version: z.int(), from: Day, source: z.string(), runs: z.array(z.object({ text: z.string(), field: z.string().nullable() })) }).nullable(),
  /** Blanks that the wording does not name. */
  parts: z.array(z.object({ heading: z.string().nullable(), fields: z.array(AnnexValue), signatures: z.array(z.string()) })),
});
export type AnnexView = z.infer<typeof AnnexView>;
