import { z } from 'zod';
import { pageOf } from './page.http.js';

/**
 * `open` nobody has touched it · `ordered` chosen for sending again, not yet approved or sent · `resent` sent, its consumer has not
 * answered · `cured` its consumer says that its effect is there · `discarded` with a reason · `refused-again` back to open with a newer cause.
 */
export const letterStates = { open: '待处理', ordered: '待重放', resent: '已重放，待回执', cured: '已治愈', discarded: '已丢弃' } as const;
export type LetterState = keyof typeof letterStates;
export const LetterState = z.enum(Object.keys(letterStates) as [LetterState, ...LetterState[]]);

export const LetterFilter = z.object({
  topic: z.string().max(120).optional(), consumer: z.string().max(120).optional(), reasonCode: z.string().max(200).optional(), state: LetterState.optional(),
  from: z.iso.datetime().optional(), until: z.iso.datetime().optional(),
});
export type LetterFilter = z.infer<typeof LetterFilter>;

/** Letters of one cause: topic, consumer and reason, with the words for people and what to do. */
export const LetterGroup = z.object({
  topic: z.string(), consumer: z.string(), consumerName: z.string(), reasonCode: z.string(), reason: z.string(), remedy: z.string(),
  counts: z.record(LetterState, z.int()), firstAt: z.iso.datetime(), lastAt: z.iso.datetime(),
});
export type LetterGroup = z.infer<typeof LetterGroup>;

export const LetterView = z.object({
  id: z.string(), topic: z.string(), partition: z.int(), offset: z.string(), key: z.string(), consumer: z.string(), messageType: z.string().nullable(),
  reasonCode: z.string(), reason: z.string(), bytes: z.int(), tries: z.int(), attempts: z.int(), at: z.iso.datetime(), state: LetterState,
});
export type LetterView = z.infer<typeof LetterView>;
export const LetterPage = pageOf(LetterView);
export const LetterQuery = LetterFilter.extend({ cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type LetterQuery = z.infer<typeof LetterQuery>;

/** A letter with what can be shown of its message: JSON with masked text, or what is known of sealed bytes. */
export const LetterDetail = z.object({
  letter: LetterView,
  /** `json`: `text` is masked, pretty-printed. `sealed`: encrypted bytes, nothing to show. `gone`: the topic no longer keeps it. `unreadable`: no JSON. `withheld`: the reader's post sees no messages. */
  payload: z.object({ kind: z.enum(['json', 'sealed', 'gone', 'unreadable', 'withheld']), text: z.string().nullable() }),
  /** Paths (RFC 6901) whose text was not masked, so that they may be corrected. */
  correctable: z.array(z.string()),
  /** A share's letter is cured by sending its version again. */
  share: z.object({ list: z.string(), version: z.int().nullable() }).nullable(),
  events: z.array(z.object({ at: z.iso.datetime(), by: z.string(), what: z.string(), reason: z.string().nullable() })),
});
export type LetterDetail = z.infer<typeof LetterDetail>;

/** What to send again: letters by id, or all that a filter finds now. */
export const ReplaySelection = z.union([
  z.object({ letterIds: z.array(z.string()).min(1).max(1000) }),
  z.object({ filter: LetterFilter }),
]);
export type ReplaySelection = z.infer<typeof ReplaySelection>;

export const LetterCorrection = z.object({ letterId: z.string(), changes: z.array(z.object({ path: z.string().regex(/^\//), value: z.union([z.string(), z.number(), z.boolean(), z.null()]) })).min(1).max(50) });
export type LetterCorrection = z.infer<typeof LetterCorrection>;

/** A dry run sends nothing: how many would go, in which order, and which cannot. `digest` ties an order to what was seen. */
export const ReplayPreview = z.object({
  digest: z.string(), letters: z.int(), keys: z.int(), topics: z.array(z.object({ topic: z.string(), letters: z.int() })),
  cannot: z.array(z.object({ reasonCode: z.string(), reason: z.string(), letters: z.int() })), alreadyApplied: z.int(),
});
export type ReplayPreview = z.infer<typeof ReplayPreview>;

const ReplayWanted = z.object({ selection: ReplaySelection, correction: LetterCorrection.optional() });
/** `kind` tells what is counted: what can be sent again, or what can be discarded. The digest is the same for both. */
export const ReplayPreviewBody = ReplayWanted.extend({ kind: z.enum(['replay', 'discard']).default('replay') });
export type ReplayPreviewBody = z.infer<typeof ReplayPreviewBody>;
export const OrderReplayBody = ReplayWanted.extend({ digest: z.string(), reason: z.string().trim().min(2).max(300) });
export type OrderReplayBody = z.infer<typeof OrderReplayBody>;
export const DiscardBody = z.object({ selection: ReplaySelection, digest: z.string(), reason: z.string().trim().min(4).max(300) });
export type DiscardBody = z.infer<typeof DiscardBody>;

export const orderStates = { proposed: '待复核', rejected: '未同意', running: '重放中', waiting: '待回执', done: '全部治愈', partly: '部分未治愈' } as const;
export const ReplayOrderView = z.object({
  orderId: z.string(), number: z.string(), kind: z.enum(['replay', 'discard']), state: z.enum(Object.keys(orderStates) as [keyof typeof orderStates, ...(keyof typeof orderStates)[]]),
  reason: z.string(), letters: z.int(), sent: z.int(), cured: z.int(), refusedAgain: z.int(),
  orderedBy: z.string(), orderedAt: z.iso.datetime(), decidedBy: z.string().nullable(), decidedAt: z.iso.datetime().nullable(), decisionReason: z.string().nullable(), corrected: z.boolean(),
});
export type ReplayOrderView = z.infer<typeof ReplayOrderView>;
export const ReplayOrderPage = pageOf(ReplayOrderView);
export const ReplayOrderQuery = z.object({ state: z.enum(Object.keys(orderStates) as [keyof typeof orderStates, ...(keyof typeof orderStates)[]]).optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type ReplayOrderQuery = z.infer<typeof ReplayOrderQuery>;
/** An order with what became of its letters, the first hundred that are not cured before the others. */
export const ReplayOrderDetail = z.object({
  order: ReplayOrderView,
  /** Paths that the order changes and what they become; only of a single letter. */
  changes: LetterCorrection.shape.changes.nullable(),
  letters: z.array(z.object({ letter: LetterView, state: z.enum(['waiting', 'sent', 'cured', 'refused', 'discarded', 'released']), reason: z.string().nullable() })),
});
export type ReplayOrderDetail = z.infer<typeof ReplayOrderDetail>;
export const LetterGroups = z.object({ items: z.array(LetterGroup) });
export const ReplayDecisionBody = z.object({ decision: z.enum(['approve', 'reject']), reason: z.string().trim().max(300).default('') });
export type ReplayDecisionBody = z.infer<typeof ReplayDecisionBody>;
