import { CheckCounts } from '@lianban/contracts';
import { Findings, type Check } from '../check.js';
import { countStoredRows, type StoredOriginal } from '../stored-rows.js';

interface BatchRow extends StoredOriginal {
  id: string;
  number: string;
  list: string;
  counts: unknown;
  refusedKept: number;
  version: number | null;
  publishedNumber: number | null;
}

/** Batches whose check came to an end. */
const checked = `
select b.id::text as id, b.number, b.department, b.list, b.file_sha256 as sha256, b.layout, b.counts, b.version, v.number as "publishedNumber",
  (select count(*)::int from faulty_row f where f.batch_id = b.id and f.refused) as "refusedKept"
from batch b left join share_version v on v.id = b.version_id
where b.state in ('checked', 'submitted', 'returned', 'approved', 'published', 'withdrawn') and b.layout is not null order by b.uploaded_at`;

/** Every row of every received file was either passed or refused, and the refused ones are kept to be corrected. */
export const batchesCheck: Check = {
  name: 'batches',
  title: '收到的文件',
  async run(places) {
    const findings = new Findings();
    const totals = { batches: 0, rows: 0, passed: 0, refused: 0 };
    for (const batch of await places.tables.all<BatchRow>('department-node', checked)) {
      const place = `批次 ${batch.number}（${batch.list}）`;
      const counts = CheckCounts.parse(batch.counts);
      const rows = await countStoredRows(places, batch).catch(() => undefined);
      totals.batches += 1;
      totals.rows += rows ?? 0;
      totals.passed += counts.passed;
      totals.refused += counts.refused;
      if (rows === undefined) findings.add('lost', `${place}的原件读不出来`);
      else if (rows !== counts.read) findings.add(rows > counts.read ? 'lost' : 'doubled', `${place}原件 ${rows} 行，读到 ${counts.read} 行`, Math.abs(rows - counts.read));
      if (counts.read !== counts.passed + counts.refused) findings.add('lost', `${place}读到 ${counts.read} 行，通过 ${counts.passed} 加退回 ${counts.refused} 行不等于它`);
      if (batch.refusedKept !== counts.refused) findings.add('lost', `${place}退回 ${counts.refused} 行，存下 ${batch.refusedKept} 行`);
      if (batch.version !== batch.publishedNumber) findings.add('differs', `${place}记为第 ${batch.version} 版，发布的是第 ${batch.publishedNumber} 版`);
    }
    return { compared: '存下的原件逐行重读 ↔ 批次记录的通过与退回 ↔ 存下的退回行', counts: totals, findings: findings.list() };
  },
};
