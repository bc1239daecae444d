import { serviceNames, type ServiceName } from '@lianban/contracts';
import { originLinks } from '../../audit/audit-link.js';
import { LinkChecker, type LinkFault } from '../../audit/link-fault.js';
import { purgedOrdinals } from '../../audit/purged-ordinals.js';
import { Findings, type Check, type FindingKind } from '../check.js';
import type { Places } from '../places/places.js';

/** Rows of more than a few seconds ago that the sealer has not chained. */
const unsealed = `
select count(*)::int as n from audit a where a.at < now() - interval '10 seconds' and not exists (select from audit_seal s where s.audit_seq = a.seq)`;

const words: Record<LinkFault, [FindingKind, string]> = { chain: ['lost', '之前的链断了'], removed: ['lost', '已被删除'], altered: ['differs', '已被改动'], signature: ['differs', '封条的签名不成立'] };

/** The audit of every service is one unbroken chain; the walk here shares nothing with the sealer. */
export const auditCheck: Check = {
  name: 'audit',
  title: '审计链',
  async run(places) {
    const findings = new Findings();
    const counts: Record<string, number> = {};
    for (const service of serviceNames) {
      const [present] = await places.tables.all<{ there: boolean }>(service, `select to_regclass('audit_seal') is not null as there`);
      if (present?.there) counts[service] = await walk(places, service, findings);
    }
    return { compared: '逐条重算的摘要链与签名 ↔ 存下的封条', counts, findings: findings.list() };
  },
};

async function walk({ tables, keys }: Places, service: ServiceName, findings: Findings): Promise<number> {
  const checker = new LinkChecker((hash, signature) => keys.verify(service, hash, signature), await purgedOrdinals(tables, service));
  let ordinal = 0;
  for await (const link of originLinks(tables, service)) {
    for (const fault of checker.faultsOf(link)) findings.add(words[fault][0], `${service} 审计第 ${link.auditSeq} 条${words[fault][1]}`);
    ordinal = link.ordinal;
  }
  const { n } = await tables.one<{ n: number }>(service, unsealed);
  findings.add('lost', `${service} 有审计记录未封`, n);
  return ordinal;
}
