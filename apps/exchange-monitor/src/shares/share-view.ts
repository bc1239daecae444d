import { officeId, officeName, shareTopic, type LagView, type ShareStateView, type WhoseTurn } from '@lianban/contracts';
import { conditionReasons, shareCondition, volume, type ConditionValue, type LagValue } from '@lianban/procedure-share-alert';
import { consumerLag, freshnessOf, frequencyOf, groupOf, hasSign, shareFacts } from './share-facts.js';
import type { ChunksOf, MonitorScene, ShareEvidence } from './share-scene.js';
import type { WatchedParty, WatchedShare } from './watched-shares.js';

/** What a look says of a share; since when it has been so is found where it is kept. */
export interface AssessedShare {
  share: WatchedShare;
  condition: ConditionValue;
  view: Omit<ShareStateView, 'since' | 'alert' | 'asOf'>;
  /** Both parties answered: what they read and give is known. */
  contractKnown: boolean;
}

const RECENT_POINTS = 60;
const RECENT_STEP_MS = 5_000;
const partyView = ({ id, name, kind }: WatchedParty): ShareStateView['giver'] => ({ id, name, kind });

export function assessShare(scene: MonitorScene, share: WatchedShare, evidence: ShareEvidence, chunks: ChunksOf): AssessedShare {
  const condition = shareCondition(shareFacts(scene, share, evidence, chunks), scene.today, scene.settings).value;
  const fresh = freshnessOf(scene, share, evidence).value;
  const last = evidence.versions.at(-1);
  const lag = consumerLag(scene, share);
  const view: AssessedShare['view'] = {
    shareKey: share.shareKey, list: share.list, title: share.title, giver: partyView(share.giver), consumer: partyView(share.consumer),
    condition: condition.condition, reasonCode: condition.reasonCode, reason: condition.reason, turn: whoseTurn(scene, share, condition),
    promise: { label: frequencyOf(share).label, periodWanted: fresh.periodWanted, dueOn: fresh.dueOn, provisional: fresh.provisional, workingDaysLeft: fresh.workingDaysLeft },
    lastVersion: last ? { version: last.version, period: last.period, publishedAt: last.publishedAt.toISOString(), rowsAfter: last.rowsAfter, changes: last.changes } : null,
    lastReceipt: receiptView(evidence), lag: lag && lagView(scene, share, lag), volume: volumeView(scene, evidence), ...contractView(scene, share, evidence),
    deadLetters: lettersOf(scene, share),
  };
  return { share, condition, view, contractKnown: hasSign(scene, share.giver.service) && hasSign(scene, share.consumer.service) };
}

/** A lander buries under its own name what does not hold, and under its group's what it cannot read. */
function lettersOf({ letters }: MonitorScene, { list, consumer }: WatchedShare): number {
  const of = (name: string): number => letters.get(`${shareTopic(list)}@${name}`) ?? 0;
  return of(consumer.service) + of(`${consumer.service}.shares`);
}

function receiptView({ receipts }: ShareEvidence): ShareStateView['lastReceipt'] {
  const last = [...receipts.values()].sort((a, b) => a.version - b.version).at(-1);
  return last ? { version: last.version, status: last.status, reasonCode: last.reasonCode, at: last.at.toISOString() } : null;
}

function lagView(scene: MonitorScene, share: WatchedShare, value: LagValue): LagView {
  const samples = scene.samples(groupOf(scene, share) ?? `${share.consumer.service}.shares`, shareTopic(share.list));
  const end = scene.brokerAtMs ?? scene.now.getTime();
  const points = Array.from({ length: RECENT_POINTS }, (_, n) => samples.findLast(({ atMs }) => atMs <= end - (RECENT_POINTS - 1 - n) * RECENT_STEP_MS));
  const recent = points.flatMap((sample) => (sample ? [Math.max(0, sample.end - sample.committed)] : []));
  const round = (seconds: number | null): number | null => (seconds === null ? null : Math.round(seconds));
  return {
    ...value, seconds: Math.round(value.seconds), takenPerSecond: Math.round(value.takenPerSecond * 10) / 10, zeroInSeconds: round(value.zeroInSeconds),
    asOf: new Date(end).toISOString(), recent,
  };
}

function volumeView({ settings, today }: MonitorScene, { versions }: ShareEvidence): ShareStateView['volume'] {
  const last = versions.at(-1);
  if (!last) return null;
  const before = versions.filter(({ kind, version }) => kind === last.kind && version < last.version).map(({ changes }) => changes).reverse();
  return volume({ changes: last.changes, before }, today, settings).value;
}

/** Faults since the last version that came as agreed. */
function contractView({ pulses }: MonitorScene, { list, giver, consumer }: WatchedShare, { versions, faults }: ShareEvidence): Pick<ShareStateView, 'schemaBreaks' | 'contract'> {
  const agreed = versions.findLast(({ contractKnown, signed }) => contractKnown && signed);
  const said = (service: string, role: 'gives' | 'reads'): string | null => pulses.get(service)?.pulse.contracts.find((one) => one.list === list && one.role === role)?.version ?? null;
  const read = said(consumer.service, 'reads');
  const given = versions.at(-1)?.contractVersion ?? said(giver.service, 'gives');
  const next = said(giver.service, 'gives') ?? given;
  return {
    schemaBreaks: faults.filter(({ seenAt }) => !agreed || seenAt > agreed.seenAt).length,
    contract: { given, read, spread: read !== null && [given, next].some((version) => version !== null && version !== read) },
  };
}

/** The office of whoever is to act, with whom to call. */
function whoseTurn({ offices }: MonitorScene, share: WatchedShare, { reasonCode }: ConditionValue): WhoseTurn | null {
  const { turn } = conditionReasons[reasonCode];
  if (!turn) return null;
  const department = turn === 'bureau' ? 'data-bureau' : share[turn].department;
  const id = officeId(department, null);
  const office = offices.get(id);
  return { department, county: null, office: id, officeName: office?.name ?? officeName(department, null), contact: office ? { name: office.contactName, phone: office.contactPhone } : null };
}
