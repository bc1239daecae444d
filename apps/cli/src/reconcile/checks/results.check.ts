import { buckets, ReplayedList } from '../replayed-list.js';
import { bucketOf, ByBucket } from '../by-bucket.js';
import { resultListIds, type ListId } from '@lianban/contracts';
import { Findings, type Check } from '../check.js';
import type { Places } from '../places/places.js';

interface ResultRow {
  bucket: number;
  rowKey: string;
  fields: Record<string, string | null>;
}

const decided = `
select ${bucketOf('p.id_digest')} as bucket, r.row_key as "rowKey", r.fields from result_row r join person p using (person_id)
where r.list = $1 and not r.gone order by 1`;

const cameBack = `select ${bucketOf('id_digest')} as bucket, row_key as "rowKey", fields from inbox_item where list = $1 order by 1`;

const unpublished = `select count(*)::int as n from result_row where list = $1 and published_digest is distinct from digest and not (gone and published_digest is null)`;

/** What medical insurance decided of each person came back to the department that named them, once. */
export const resultsCheck: Check = {
  name: 'results',
  title: '返回各部门的结果',
  async run(places) {
    const findings = new Findings();
    const counts = { decided: 0, published: 0, cameBack: 0 };
    for (const list of resultListIds) await compareList(places, list, counts, findings);
    return { compared: '医保的结果 ↔ 按已发布的结果共享重算 ↔ 部门收件箱', counts, findings: findings.list() };
  },
};

async function compareList(places: Places, list: ListId, counts: { decided: number; published: number; cameBack: number }, findings: Findings): Promise<void> {
  const { tables } = places;
  const replayed = await ReplayedList.open(places, 'medical-insurance', list);
  const here = new ByBucket(tables.each<ResultRow>('medical-insurance', decided, [list]));
  const there = new ByBucket(tables.each<ResultRow>('department-node', cameBack, [list]));
  for (const bucket of buckets) {
    const results = await here.take(bucket);
    const published = replayed.purged ? undefined : (await replayed.bucketAt(bucket, [replayed.lastVersion])).get(replayed.lastVersion) ?? new Map();
    const inbox = new Map((await there.take(bucket)).map((row) => [row.rowKey, row]));
    counts.decided += results.length;
    counts.published += published?.size ?? 0;
    counts.cameBack += inbox.size;
    for (const { rowKey, fields } of results) {
      if (published && !published.has(rowKey)) findings.add('lost', `${list} 有结果没有发布`);
      const item = inbox.get(rowKey);
      if (!item) findings.add('lost', `${list} 有结果没有回到部门`);
      else if (!holds(item.fields, fields)) findings.add('differs', `${list} 部门看到的结果与医保的不同`);
      published?.delete(rowKey);
      inbox.delete(rowKey);
    }
    findings.add('doubled', `${list} 发布了医保没有的结果`, published?.size ?? 0);
    findings.add('doubled', `${list} 部门收件箱有医保没有的结果`, inbox.size);
  }
  const { n } = await tables.one<{ n: number }>('medical-insurance', unpublished, [list]);
  findings.add('lost', `${list} 有结果等待发布`, n);
}

/** Every decided field came back; the node may keep more beside them. */
function holds(item: Record<string, string | null>, decided: Record<string, string | null>): boolean {
  return Object.entries(decided).every(([name, value]) => (item[name] ?? null) === value);
}
