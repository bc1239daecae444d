import { z } from 'zod';
import { dateFact } from '@lianban/contracts';

const money = z.int('金额以分为单位，须为整数').min(0);

/** Grounds that art. 23 names; any other falls under its open ending and goes to a person. */
export const refundGrounds = {
  duplicate: 'duplicate', employee_insurance: 'employee_insurance', other_area: 'other_area', army: 'army', death: 'death',
  other_region: 'other_area', other_insurance: 'other_area', other_pool: 'other_area',
  military: 'army', military_service: 'army', enlistment: 'army', enlisted: 'army', joined_army: 'army',
} as const;

/** A refund applied for before or after benefits start (art. 23). `entitlementStart` null: they never start. */
export const Article23Facts = z.object({
  article: z.literal(23),
  reason: z.string('请给出退费事由'),
  applyDate: dateFact,
  entitlementStart: dateFact.nullable(),
  paidFen: money,
  eventDate: dateFact.nullish(),
});
export type Article23Facts = z.infer<typeof Article23Facts>;

/** A person recognised as subsidised, in or after the window (art. 21). `subsidyFen` null: no amount is set. */
export const Article21Facts = z.object({
  article: z.literal(21),
  identifiedDate: dateFact,
  windowStart: dateFact,
  windowEnd: dateFact,
  enrolled: z.boolean(),
  entitlementStart: dateFact.nullish(),
  paidFen: money.default(0),
  subsidyFen: money.nullish(),
});
export type Article21Facts = z.infer<typeof Article21Facts>;

export const RefundFacts = z.discriminatedUnion('article', [Article21Facts, Article23Facts], '请写明依据第 21 条还是第 23 条');
export type RefundFacts = z.infer<typeof RefundFacts>;
