import { createHash } from 'node:crypto';
import { serviceNames, Signature, type ServiceName } from '@lianban/contracts';
import { canonicalJson } from '@lianban/crypto';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';

interface Sealed {
  ordinal: string;
  auditSeq: string;
  prevHash: Buffer;
  hash: Buffer;
  signature: unknown;
  row: Record<string, unknown> | null;
}

const chain = `
select s.ordinal::text as ordinal, s.audit_seq::text as "auditSeq", s.prev_hash as "prevHash", s.hash, s.signature, case when a.seq is null then null else jsonb_build_object(
  'seq', a.seq::text, 'at', to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), 'actor_sub', a.actor_sub, 'actor_post', a.actor_post,
  'actor_role', a.actor_role, 'actor_department', a.actor_department, 'actor_county', a.actor_county, 'action', a.action, 'object', a.object,
  'purpose', a.purpose, 'detail', a.detail) end as row
from audit_seal s left join audit a on a.seq = s.audit_seq order by s.ordinal`;

/** Rows of more than a few seconds ago that the sealer has not chained. */
const unsealed = `
select count(*)::int as n from audit a where a.at < now() - interval '10 seconds' and not exists (select from audit_seal s where s.audit_seq = a.seq)`;

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
  let previous: Uint8Array = Buffer.alloc(32);
  let ordinal = 0;
  for await (const { auditSeq, prevHash, hash, signature, row, ...sealed } of tables.each<Sealed>(service, chain)) {
    ordinal += 1;
    const place = `${service} 审计第 ${auditSeq} 条`;
    if (Number(sealed.ordinal) !== ordinal || !prevHash.equals(previous)) findings.add('lost', `${place}之前的链断了`);
    if (row === null) findings.add('lost', `${place}已被删除`);
    else if (!createHash('sha256').update(prevHash).update(canonicalJson(row)).digest().equals(hash)) findings.add('differs', `${place}已被改动`);
    if (signature !== null && !keys.verify(service, hash, Signature.parse(signature))) findings.add('differs', `${place}封条的签名不成立`);
    ordinal = Number(sealed.ordinal);
    previous = hash;
  }
  const { n } = await tables.one<{ n: number }>(service, unsealed);
  findings.add('lost', `${service} 有审计记录未封`, n);
  return ordinal;
}
