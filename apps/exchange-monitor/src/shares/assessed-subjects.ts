import { departments, officeId, serviceLabels, serviceNames, type AlertKind, type DepartmentCode, type ServiceName } from '@lianban/contracts';
import { alertFamilies, monitorSetting, type AssessedSubject } from '@lianban/procedure-share-alert';
import { hasSign, isFresh } from './share-facts.js';
import type { StandingShare } from './save-states.js';
import type { MonitorScene } from './share-scene.js';
import { departmentsOfShare } from './watched-shares.js';

/** How every subject stands, in the words of the alerts. What cannot be judged is left out: not known is not cured. */
export function assessedSubjects(scene: MonitorScene, standing: readonly StandingShare[], openLetters: readonly Pick<AssessedSubject, 'subject' | 'subjectName'>[]): AssessedSubject[] {
  return [...standing.flatMap((one) => ofShare(scene, one)), ...ofLetters(scene, openLetters), ...ofSources(scene), ...ofServices(scene), ...ofKeys(scene)];
}

const deliveryKinds: readonly string[] = alertFamilies.delivery;
/** What one silent source makes unknown of many shares is one alert, of the source. */
const ofASource: ReadonlySet<string> = new Set(['UNKNOWN.BROKER', 'UNKNOWN.WITNESS', 'UNKNOWN.GIVER', 'UNKNOWN.CONSUMER']);

function ofShare({ now }: MonitorScene, { share, condition, view, since, contractKnown }: StandingShare): AssessedSubject[] {
  const name = `${share.title} → ${share.consumer.name}`;
  const parties = departmentsOfShare(share);
  const common = { subject: share.shareKey, subjectName: name, shareKey: share.shareKey, parties, since: now };
  const giver = { office: officeId(share.giver.department, null), department: share.giver.department, county: null };
  const { volume, schemaBreaks, contract } = view;
  const delivery: AssessedSubject = {
    ...common, family: 'delivery', kind: deliveryKinds.includes(condition.condition) ? (condition.condition as AlertKind) : null, reasonCode: condition.reasonCode, reason: condition.reason,
    turn: view.turn && { office: view.turn.office, department: view.turn.department, county: view.turn.county }, since,
  };
  const found: AssessedSubject[] = [...(ofASource.has(condition.reasonCode) ? [] : [delivery]), {
    ...common, family: 'volume', kind: volume?.unusual ? 'volume' : null, reasonCode: volume?.unusual ? 'VOLUME.UNUSUAL' : 'VOLUME.USUAL',
    reason: volume?.unusual ? `第 ${view.lastVersion?.version ?? ''} 版变更 ${volume.changes} 条，通常 ${volume.usual} 条，请核对` : '数量如常', turn: giver,
  }];
  const breaks = schemaBreaks > 0 ? ({ kind: 'schema-break', reasonCode: 'CONTRACT.BREAK', reason: `有 ${schemaBreaks} 条消息与约定的结构不符` } as const) : undefined;
  const spread = contract.spread ? ({ kind: 'contract-spread', reasonCode: 'CONTRACT.SPREAD', reason: `报送方用契约 ${contract.given ?? '—'} 版，接收方用 ${contract.read ?? '—'} 版` } as const) : undefined;
  if (breaks || contractKnown) found.push({ ...common, family: 'contract', ...(breaks ?? spread ?? { kind: null, reasonCode: 'CONTRACT.AGREED', reason: '结构与契约版本一致' }), turn: giver });
  return found;
}

/** `known`: subjects whose alert is open, so that those without letters are said to be well. */
function ofLetters({ letters, now }: MonitorScene, known: readonly Pick<AssessedSubject, 'subject' | 'subjectName'>[]): AssessedSubject[] {
  const subjects = new Map([...known.map(({ subject }) => [subject, 0] as const), ...letters]);
  return [...subjects].map(([subject, n]) => ({
    family: 'dead-letters', subject, subjectName: `死信 ${subject}`, kind: n > 0 ? 'dead-letters' : null, reasonCode: n > 0 ? 'LETTERS.OPEN' : 'LETTERS.NONE',
    reason: n > 0 ? `有 ${n} 条死信待处理` : '死信都已处理', shareKey: null, turn: null, parties: [], since: now,
  }));
}

/** Services and broker that give no sign: what depends on them is unknown. */
function ofSources(scene: MonitorScene): AssessedSubject[] {
  const sources = [
    { subject: 'broker', subjectName: '消息平台', isSilent: !isFresh(scene, scene.brokerAtMs) },
    ...serviceNames.map((service) => ({ subject: service, subjectName: `${serviceLabels[service]}的服务`, isSilent: !hasSign(scene, service) })),
  ];
  return sources.map(({ isSilent, ...source }) => ({
    ...source, family: 'source', kind: isSilent ? 'unknown' : null, reasonCode: isSilent ? 'SOURCE.SILENT' : 'SOURCE.ANSWERS',
    reason: isSilent ? '没有应答，依赖它的共享状态未知' : '有应答', shareKey: null, turn: null, parties: [], since: scene.now,
  }));
}

function ofServices(scene: MonitorScene): AssessedSubject[] {
  const limit = monitorSetting(scene.settings, 'backlog-after-seconds', scene.today);
  return [...scene.pulses].filter(([, { answeredAt }]) => isFresh(scene, answeredAt.getTime())).map(([service, { pulse }]) => {
    const waited = pulse.sending.oldestAt ? (scene.now.getTime() - Date.parse(pulse.sending.oldestAt)) / 1000 : 0;
    const behind = waited > Number(limit.value);
    return {
      family: 'sending', subject: service, subjectName: `${serviceLabels[service as ServiceName]}的待发消息`, kind: behind ? 'backlog' : null, reasonCode: behind ? 'SENDING.BACKLOG' : 'SENDING.FLOWS',
      reason: behind ? `有 ${pulse.sending.waiting} 条消息待发，最久已等待 ${Math.round(waited)} 秒` : '消息及时发出', shareKey: null, turn: null, parties: [], since: scene.now,
    };
  });
}

function ofKeys(scene: MonitorScene): AssessedSubject[] {
  const within = Number(monitorSetting(scene.settings, 'key-expiry-days', scene.today).value);
  return keysInUse(scene).filter(({ notAfter }) => notAfter !== null).map(({ name, purpose, notAfter }) => {
    const days = daysLeft(notAfter!, scene.now);
    const department = name in departments ? (name as DepartmentCode) : null;
    return {
      family: 'keys', subject: `${name}/${purpose}`, subjectName: `${department ? departments[department] : (serviceLabels[name as ServiceName] ?? name)}的密钥（${purpose}）`, kind: days <= within ? 'key-expiry' : null,
      reasonCode: days < 0 ? 'KEY.EXPIRED' : days <= within ? 'KEY.EXPIRES' : 'KEY.VALID', reason: days < 0 ? '密钥已到期，须轮换' : days <= within ? `密钥还有 ${days} 天到期，须轮换` : '密钥有效',
      shareKey: null, turn: department && { office: officeId(department, null), department, county: null }, parties: department ? [department] : [], since: scene.now,
    };
  });
}

export const daysLeft = (notAfter: string, now: Date): number => Math.floor((Date.parse(notAfter) - now.getTime()) / 86_400_000);

/** Of each name and purpose the key in use, as the services say; several services may hold one. */
export function keysInUse({ pulses }: Pick<MonitorScene, 'pulses'>) {
  const byId = new Map([...pulses.values()].flatMap(({ pulse }) => pulse.keys.map((key) => [`${key.name}/${key.purpose}/${key.keyId}`, { ...key, owner: pulse.service }] as const)));
  return [...byId.values()];
}
