import { z } from 'zod';
import { ListId } from '../lists/list-ids.js';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { pageOf } from './page.http.js';
import { SendingState } from './exchange-pulse.http.js';
import { StepLine } from './step.http.js';

/** How one share stands towards one consumer, the worst first. Unknown is its own condition, never a healthy one. */
export const shareConditions = {
  unknown: '未知', stuck: '卡住', rejected: '被退回', silent: '静默', late: '迟报', 'on-the-way': '在途', due: '待报', healthy: '正常', declined: '已谢绝',
} as const;
export type ShareCondition = keyof typeof shareConditions;
export const ShareCondition = z.enum(Object.keys(shareConditions) as [ShareCondition, ...ShareCondition[]]);

/** Office whose turn it is, with whom to call. */
export const WhoseTurn = z.object({
  department: DepartmentCode, county: CountyCode.nullable(), office: z.string(), officeName: z.string(), contact: z.object({ name: z.string(), phone: z.string() }).nullable(),
});
export type WhoseTurn = z.infer<typeof WhoseTurn>;

export const LagView = z.object({
  messages: z.int(), seconds: z.number(), trend: z.enum(['growing', 'steady', 'shrinking', 'none']),
  /** Messages per second that the consumer takes; seconds until nothing waits, null where it does not get there. */
  takenPerSecond: z.number(), zeroInSeconds: z.number().nullable(), asOf: z.iso.datetime(),
  /** Messages at the last looks, oldest first, for a line beside the number. */
  recent: z.array(z.int()).max(60).optional(),
});
export type LagView = z.infer<typeof LagView>;

export const ShareParty = z.object({ id: z.string(), name: z.string(), kind: z.enum(['service', 'department']) });

/** One share towards one consumer, as the page lists it. `shareKey` is `<list>@<consumer>`. */
export const ShareStateView = z.object({
  shareKey: z.string(), list: ListId, title: z.string(), giver: ShareParty, consumer: ShareParty,
  condition: ShareCondition, since: z.iso.datetime(),
  /** Stable code of why, and its sentence for people. */
  reasonCode: z.string(), reason: z.string(),
  turn: WhoseTurn.nullable(),
  promise: z.object({ label: z.string(), periodWanted: z.string().nullable(), dueOn: z.iso.date().nullable(), provisional: z.boolean(), workingDaysLeft: z.int().nullable() }),
  lastVersion: z.object({ version: z.int(), period: z.string(), publishedAt: z.iso.datetime(), rowsAfter: z.int(), changes: z.int() }).nullable(),
  lastReceipt: z.object({ version: z.int(), status: z.enum(['applied', 'refused', 'stuck']), reasonCode: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  /** Null: not known. */
  lag: LagView.nullable(),
  volume: z.object({ changes: z.int(), usual: z.number().nullable(), unusual: z.boolean() }).nullable(),
  schemaBreaks: z.int(), deadLetters: z.int(),
  contract: z.object({ given: z.string().nullable(), read: z.string().nullable(), spread: z.boolean() }),
  alert: z.object({ caseId: z.string(), number: z.string(), mutedUntil: z.iso.datetime().nullable() }).nullable(),
  asOf: z.iso.datetime().nullable(),
});
export type ShareStateView = z.infer<typeof ShareStateView>;

export const ShareStateQuery = z.object({
  condition: ShareCondition.optional(), giver: DepartmentCode.optional(), consumer: z.string().max(60).optional(), list: ListId.optional(),
});
export type ShareStateQuery = z.infer<typeof ShareStateQuery>;

export const serviceConditions = { running: '正常', behind: '积压', unreachable: '无应答', unknown: '未知' } as const;
export const ServiceStateView = z.object({
  service: z.string(), name: z.string(), condition: z.enum(Object.keys(serviceConditions) as [keyof typeof serviceConditions, ...(keyof typeof serviceConditions)[]]),
  asOf: z.iso.datetime().nullable(), sending: SendingState.nullable(), jobsWaiting: z.int().nullable(), jobsFailed: z.int().nullable(),
});
export type ServiceStateView = z.infer<typeof ServiceStateView>;

export const KeyStateView = z.object({ name: z.string(), owner: z.string(), purpose: z.string(), keyId: z.string(), notAfter: z.iso.datetime().nullable(), daysLeft: z.int().nullable(), state: z.enum(['valid', 'expiring', 'expired', 'unknown']) });
export type KeyStateView = z.infer<typeof KeyStateView>;

/** The page of the morning: counts that lead to lists, and what everything depends on. */
export const MonitorOverview = z.object({
  businessToday: z.iso.date(), at: z.iso.datetime(),
  counts: z.record(ShareCondition, z.int()),
  /** Shares of the catalogue that nothing carries yet. */
  notConnected: z.int(),
  shares: z.array(ShareStateView),
  services: z.array(ServiceStateView),
  kafka: z.object({ state: z.enum(['reachable', 'unreachable', 'unknown']), since: z.iso.datetime().nullable() }),
  keys: z.array(KeyStateView),
  deadLetters: z.int(), openAlerts: z.int(), replaysToApprove: z.int(),
});
export type MonitorOverview = z.infer<typeof MonitorOverview>;

export const ShareVersionView = z.object({
  version: z.int(), kind: z.string(), period: z.string(), publishedAt: z.iso.datetime(), contractVersion: z.string(),
  counts: z.object({ added: z.int(), changed: z.int(), left: z.int(), rowsAfter: z.int() }),
  /** `named`: the first that are not as the manifest says, or came more than once as it says. */
  chunks: z.object({ expected: z.int(), seen: z.int(), altered: z.int(), named: z.array(z.object({ chunk: z.int(), fault: z.enum(['missing', 'altered', 'duplicate']) })).max(50).optional() }), signed: z.boolean(), manifestSha256: z.string(),
  receipt: z.object({ status: z.enum(['applied', 'refused', 'stuck']), reasonCode: z.string().nullable(), at: z.iso.datetime(), signed: z.boolean(), secondsAfter: z.number() }).nullable(),
});
export type ShareVersionView = z.infer<typeof ShareVersionView>;

/** One share towards one consumer, whole: its state, its latest versions, its lag of the last hour, its conditions before. */
export const ShareStateDetail = z.object({
  state: ShareStateView,
  versions: z.array(ShareVersionView),
  lagSamples: z.array(z.object({ at: z.iso.datetime(), messages: z.int() })),
  history: z.array(z.object({ condition: ShareCondition, reasonCode: z.string(), reason: z.string(), from: z.iso.datetime(), until: z.iso.datetime().nullable() })),
});
export type ShareStateDetail = z.infer<typeof ShareStateDetail>;

/** Asks the giver to send a version again. */
export const ResendBody = z.object({ version: z.int().positive(), reason: z.string().trim().min(2).max(300) });
export type ResendBody = z.infer<typeof ResendBody>;

export const TopicStateView = z.object({
  name: z.string(), owner: z.string(), key: z.string(), consumers: z.array(z.string()), partitions: z.int(), cleanup: z.enum(['compact', 'delete']), retentionDays: z.number().nullable(),
  /** Null: the broker could not be asked. */
  actual: z.object({ partitions: z.int(), cleanup: z.string(), retentionDays: z.number().nullable(), messages: z.int() }).nullable(), asDeclared: z.boolean().nullable(),
});
export type TopicStateView = z.infer<typeof TopicStateView>;

export const alertKinds = {
  late: '迟报', silent: '静默', rejected: '退回未改', stuck: '卡住', unknown: '状态未知', volume: '数量异常', 'schema-break': '结构不符', 'contract-spread': '契约版本不一',
  'dead-letters': '死信', 'key-expiry': '密钥将到期', backlog: '发送积压',
} as const;
export type AlertKind = keyof typeof alertKinds;
export const AlertKind = z.enum(Object.keys(alertKinds) as [AlertKind, ...AlertKind[]]);

export const AlertView = z.object({
  caseId: z.string(), number: z.string(), kind: AlertKind, subject: z.string(), subjectName: z.string(), shareKey: z.string().nullable(),
  state: z.string(), reason: z.string(), openedAt: z.iso.datetime(), closedAt: z.iso.datetime().nullable(), mutedUntil: z.iso.datetime().nullable(), muteReason: z.string().nullable(),
  turn: WhoseTurn, step: StepLine.nullable(),
});
export type AlertView = z.infer<typeof AlertView>;
export const AlertPage = pageOf(AlertView);
export const AlertQuery = z.object({ state: z.enum(['open', 'muted', 'closed']).default('open'), kind: AlertKind.optional(), mine: z.stringbool().optional(), cursor: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type AlertQuery = z.infer<typeof AlertQuery>;
