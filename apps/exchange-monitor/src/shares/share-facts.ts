import { isDeclined, receiptTopicOf, shareTopic } from '@lianban/contracts';
import { shanghaiDateAt, type Ruling } from '@lianban/kernel';
import { freshness, lagTrend, monitorSetting, type Arrival, type FreshnessValue, type LagValue, type OpenVersion, type ShareFacts } from '@lianban/procedure-share-alert';
import { receiptGroup, witnessGroup } from '../witness/groups.js';
import { openAndRefused, type ChunksOf, type MonitorScene, type ShareEvidence } from './share-scene.js';
import type { VersionFact } from './witness-facts.js';
import type { WatchedShare } from './watched-shares.js';

/** Parts of a version come over several partitions: so long the rest may still be read. */
const GRACE_SECONDS = 10;
/** A result is published whenever there is one. */
const ofResults = { every: 'day', byDay: 1, label: '有结果即发布', whenAny: true } as const;

export const frequencyOf = ({ contract }: WatchedShare) => contract?.frequency ?? ofResults;

/** Whether what was said at an instant still counts. */
export function isFresh(scene: Pick<MonitorScene, 'now' | 'settings' | 'today'>, atMs: number | undefined): boolean {
  return atMs !== undefined && scene.now.getTime() - atMs <= Number(monitorSetting(scene.settings, 'sign-fresh-seconds', scene.today).value) * 1000;
}

export const hasSign = (scene: MonitorScene, service: string): boolean => isFresh(scene, scene.pulses.get(service)?.answeredAt.getTime());

/** Null while the broker's word is old. */
function lagOf(scene: MonitorScene, groupId: string | undefined, topic: string): LagValue | null {
  if (!groupId || !isFresh(scene, scene.brokerAtMs)) return null;
  return lagTrend(scene.samples(groupId, topic), scene.today)?.value ?? null;
}

/** How far the monitor may be behind, on the share and on the answers to it; null: not known. */
function witnessLag(scene: MonitorScene, { list, receiptName }: WatchedShare): number | null {
  if (!isFresh(scene, scene.brokerAtMs)) return null;
  const lags = [behindAtMost(scene, witnessGroup, shareTopic(list)), behindAtMost(scene, receiptGroup, receiptTopicOf(list, receiptName))];
  return lags.some((seconds) => seconds === null) ? null : Math.max(...(lags as number[]));
}

/** From the last sample at which nothing waited: after a pause the first that does says nothing of since when. */
function behindAtMost(scene: MonitorScene, groupId: string, topic: string): number | null {
  const samples = scene.samples(groupId, topic);
  const last = samples.at(-1);
  if (!last) return null;
  if (last.end <= last.committed) return 0;
  const before = samples.findLast(({ end }) => end <= last.committed);
  return before ? (last.atMs - before.atMs) / 1000 : null;
}

/** The group by which the consumer takes the list, as it last said. */
export function groupOf(scene: MonitorScene, { consumer, list }: WatchedShare): string | undefined {
  return scene.pulses.get(consumer.service)?.pulse.groups.find(({ topics }) => topics.includes(shareTopic(list)))?.groupId;
}

/** Where it no longer names its group, that by which it took the list before. */
export const consumerLag = (scene: MonitorScene, share: WatchedShare): LagValue | null => lagOf(scene, groupOf(scene, share) ?? `${share.consumer.service}.shares`, shareTopic(share.list));

const judged = new WeakMap<ShareEvidence, { by: string; ruling: Ruling<FreshnessValue> }>();

/** Judged anew only when something came, or the day, the calendar or a setting is another. */
export function freshnessOf(scene: MonitorScene, share: WatchedShare, evidence: ShareEvidence): Ruling<FreshnessValue> {
  const { today, calendar, settings } = scene;
  const by = `${today} ${calendar.version} ${monitorSetting(settings, `silent-${frequencyOf(share).every}-promises`, today).value}`;
  const held = judged.get(evidence);
  if (held?.by === by) return held.ruling;
  const ruling = freshness({ frequency: frequencyOf(share), scope: share.contract?.scope.period ?? 'day', arrivals: arrivalsOf(evidence) }, today, scene);
  judged.set(evidence, { by, ruling });
  return ruling;
}

function arrivalsOf({ versions }: ShareEvidence): Arrival[] {
  const withdrawn = new Set(versions.map(({ withdraws }) => withdraws));
  return versions.filter(({ kind, version, signed }) => signed && kind !== 'withdrawal' && !withdrawn.has(version))
    .map(({ period, publishedAt, places }) => ({ period, arrivedOn: shanghaiDateAt(publishedAt), places }));
}

/** The facts that the rule of conditions asks for. */
export function shareFacts(scene: MonitorScene, share: WatchedShare, evidence: ShareEvidence, chunks: ChunksOf): ShareFacts {
  const { open, refused, lastApplied } = openAndRefused(evidence);
  const { value } = freshnessOf(scene, share, evidence);
  return {
    declined: isDeclined(share.list, share.consumer.id, scene.declined),
    signs: { broker: isFresh(scene, scene.brokerAtMs), giver: hasSign(scene, share.giver.service), consumer: hasSign(scene, share.consumer.service) },
    witnessLagSeconds: witnessLag(scene, share),
    isTaken: groupOf(scene, share) !== undefined,
    lagMessages: consumerLag(scene, share)?.messages ?? null,
    open: open ? openFacts(scene, share, open, { lastApplied, evidence, chunks }) : null,
    refused: refused ? { version: refused.version, reasonCode: refused.reasonCode } : null,
    refusedBatches: refusedBatches(scene, share, value.periodWanted),
    freshness: value,
  };
}

function openFacts(scene: MonitorScene, share: WatchedShare, open: VersionFact, { lastApplied, evidence, chunks }: { lastApplied: number; evidence: ShareEvidence; chunks: ChunksOf }): OpenVersion {
  const waitedSeconds = Math.max(0, (scene.now.getTime() - open.seenAt.getTime()) / 1000);
  const landing = scene.pulses.get(share.consumer.service)?.pulse.landing.find(({ list, version }) => list === share.list && version === open.version);
  const faulty = chunks(share.list, open.version);
  const fault = faultOf(open, faulty, waitedSeconds) ?? (isBehindGap(open, lastApplied, evidence) ? 'gap' : null);
  return {
    version: open.version, waitedSeconds, fault, faultyChunks: faulty.filter((one) => `chunk-${one.fault}` === fault).map(({ chunk }) => chunk),
    waitsForEarlier: landing?.state === 'stuck',
  };
}

function faultOf({ signed }: VersionFact, faulty: ReturnType<ChunksOf>, waitedSeconds: number): OpenVersion['fault'] {
  if (!signed) return 'not-signed';
  if (faulty.some(({ fault }) => fault === 'altered')) return 'chunk-altered';
  return faulty.length > 0 && waitedSeconds > GRACE_SECONDS ? 'chunk-missing' : null;
}

/** Only a snapshot passes over what is missing before it. */
function isBehindGap({ version, kind }: VersionFact, lastApplied: number, { numbers }: ShareEvidence): boolean {
  return kind !== 'snapshot' && version !== lastApplied + 1 && !numbers.has(version - 1);
}

/** Null where a batch was taken or waits, or none came, or nobody says. */
function refusedBatches(scene: MonitorScene, { list }: WatchedShare, period: string | null): number | null {
  const batches = scene.pulses.get('department-node')?.pulse.batches?.filter((batch) => batch.list === list && batch.period === period) ?? [];
  const refused = batches.reduce((sum, batch) => sum + batch.refused, 0);
  return refused > 0 && batches.every(({ others }) => others === 0) ? refused : null;
}
