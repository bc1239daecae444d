import { serviceLabels, serviceNames, type ServiceName } from '@lianban/contracts';
import type { Places } from '../reconcile/places/places.js';
import { copyLinks, originLinks } from './audit-link.js';
import { compareAudits, type AuditFinding, type AuditFindingKind } from './compare-audits.js';
import { LinkChecker } from './link-fault.js';
import { purgedOrdinals } from './purged-ordinals.js';

export const auditSentences: Record<AuditFindingKind, string> = {
  'origin-chain': '原件从这一条起与前一条接不上：有记录被删除、插入、调换或补录', 'origin-removed': '原件中这一条已被删除，没有按期清理的记录', 'origin-altered': '原件中这一条的内容被改动（含改动时间）', 'origin-signature': '原件中这一条的封存签名不成立',
  'origin-unsigned': '原件的最后一条没有签名：封条可能被重做或截断',
  'copy-chain': '副本从这一条起与前一条接不上', 'copy-removed': '副本中这一条已被删除，没有按期清理的记录', 'copy-altered': '副本中这一条的内容被改动', 'copy-signature': '副本中这一条的签名不成立',
  'missing-in-copy': '副本缺少这一条', 'missing-at-origin': '原件缺少这一条，副本里有', 'sealed-differently': '原件与副本的封条不同：原件可能被整段重做', 'copy-emptied': '副本中这一条被清空，原件还在', 'purged-early': '原件中这一条未到保存期限就被清理',
};

export interface ServiceAudit {
  service: ServiceName;
  name: string;
  rows: number;
  purged: number;
  copied: number;
  onTheWay: number;
  holds: boolean;
  firstBad: (AuditFinding & { sentence: string }) | null;
  findings: AuditFinding[];
}

/** Walks the audit of every service at its origin and beside the monitor's copy, without any service running. */
export async function verifyAudits(places: Pick<Places, 'tables' | 'keys'>, { services = serviceNames, graceMs = 60_000, now = new Date() }: { services?: readonly ServiceName[]; graceMs?: number; now?: Date } = {}): Promise<ServiceAudit[]> {
  const audits: ServiceAudit[] = [];
  for (const service of services) audits.push(await verifyOne(places, service, graceMs, now));
  return audits;
}

async function verifyOne({ tables, keys }: Pick<Places, 'tables' | 'keys'>, service: ServiceName, graceMs: number, now: Date): Promise<ServiceAudit> {
  const purged = await purgedOrdinals(tables, service);
  const checker = (): LinkChecker => new LinkChecker((hash, signature) => keys.verify(service, hash, signature), purged);
  const compared = await compareAudits({
    origin: { links: originLinks(tables, service), checker: checker() }, copy: { links: copyLinks(tables, service), checker: checker() }, graceMs, now,
  });
  const first = compared.findings.toSorted((one, other) => one.ordinal - other.ordinal)[0];
  return { service, name: serviceLabels[service], ...compared, holds: !first, firstBad: first ? { ...first, sentence: auditSentences[first.kind] } : null };
}
