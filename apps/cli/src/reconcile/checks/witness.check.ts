import { Findings, type Check } from '../check.js';
import { givers } from '../givers.js';

interface Version {
  list: string;
  version: number;
  manifestSha256: string;
}

const published = `select list, number as version, manifest_sha256 as "manifestSha256" from share_version where state = 'published'`;
const witnessed = `select list, version, manifest_sha256 as "manifestSha256", signed from witness_version`;

/** The chunks of a manifest that the monitor never saw with the hash it names. */
const unseen = `
select v.list, v.version, count(*)::int as chunks from witness_version v cross join jsonb_to_recordset(v.chunks) as m (chunk int, sha256 text)
where not exists (select 1 from witness_chunk c where c.list = v.list and c.version = v.version and c.chunk = m.chunk and c.sha256 = m.sha256)
  and v.seen_at > now() - interval '200 days'
group by v.list, v.version`;

/** The monitor has seen every published version on its topic, the manifest and each of its chunks. */
export const witnessCheck: Check = {
  name: 'witness',
  title: '监测见到的版本',
  async run({ tables }) {
    const findings = new Findings();
    const seen = await tables.all<Version & { signed: boolean }>('exchange-monitor', witnessed);
    const bySeen = new Map(seen.map((row) => [`${row.list}/${row.version}`, row]));
    let versions = 0;
    for (const giver of givers) {
      for (const { list, version, manifestSha256 } of await tables.all<Version>(giver, published)) {
        versions += 1;
        const row = bySeen.get(`${list}/${version}`);
        bySeen.delete(`${list}/${version}`);
        if (!row) findings.add('lost', `监测没有见到 ${list} 第 ${version} 版`);
        else if (!row.signed || row.manifestSha256 !== manifestSha256) findings.add('differs', `监测见到的 ${list} 第 ${version} 版清单不是发布方的那一份`);
      }
    }
    for (const { list, version } of bySeen.values()) findings.add('doubled', `监测见到的 ${list} 第 ${version} 版没有人发布`);
    for (const { list, version, chunks } of await tables.all<{ list: string; version: number; chunks: number }>('exchange-monitor', unseen)) findings.add('lost', `监测没有见到 ${list} 第 ${version} 版的 ${chunks} 块`, chunks);
    return { compared: '发布方的版本 ↔ 监测在主题上见到的清单与分块', counts: { versions, witnessed: seen.length }, findings: findings.list() };
  },
};
