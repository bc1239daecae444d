import { ShareReceipt, type ListId, type ServiceName } from '@lianban/contracts';
import { Findings, type Check } from '../check.js';
import { givers, lockedFor, receiversOfVersion, type Giver } from '../givers.js';
import type { Places } from '../places/places.js';
import { isSignedBy } from '../signed-by.js';

interface Answer {
  list: string;
  version: number;
  state: string | null;
  rowsApplied: number | null;
  manifestSha256: string | null;
}

interface ReceiptRow {
  receipt: unknown;
}

interface Published {
  list: ListId;
  number: number;
  locked: string[];
}

const published = `select list, number, ${lockedFor} as locked from share_version where state = 'published'`;
const landed = `select list, version, state, rows_applied as "rowsApplied", manifest_sha256 as "manifestSha256" from landed_version`;
const receipts = `
select jsonb_build_object('type', 'share-receipt.v1', 'id', id, 'department', department, 'list', list, 'version', version, 'consumer', consumer, 'status', status,
  'reasonCode', reason_code, 'manifestSha256', manifest_sha256, 'rowsApplied', rows_applied, 'at', at, 'signature', signature) as receipt
from share_receipt order by received_at, id`;

/** Every consumer answered every version, and the answer is what it really did. */
export const receiptsCheck: Check = {
  name: 'receipts',
  title: '使用方的回执',
  async run(places) {
    const findings = new Findings();
    const counts = { versions: 0, receipts: 0 };
    for (const giver of givers) {
      const received = await receivedBy(places, giver, findings);
      counts.receipts += received.length;
      const answers = new Map<ServiceName, Answer[]>();
      const versions = await places.tables.all<Published>(giver, published);
      for (const { list, number, locked } of versions) {
        counts.versions += 1;
        for (const { name, service } of receiversOfVersion(giver, list, locked)) {
          const landedThere = answers.get(service) ?? (await places.tables.all<Answer>(service, landed));
          answers.set(service, landedThere);
          const answer = landedThere.find((one) => one.list === list && one.version === number);
          compare(`${list} 第 ${number} 版`, name, answer, received.filter((one) => one.consumer === name && one.list === list && one.version === number), findings);
        }
      }
    }
    return { compared: '发布方收到的回执 ↔ 使用方自己的落地与应用状态', counts, findings: findings.list() };
  },
};

async function receivedBy({ tables, keys }: Places, giver: Giver, findings: Findings): Promise<ShareReceipt[]> {
  const rows = await tables.all<ReceiptRow>(giver, receipts);
  return rows.map(({ receipt: row }) => {
    const receipt = ShareReceipt.parse(row);
    if (!isSignedBy(keys, receipt.consumer, receipt, receipt.at)) findings.add('differs', `${receipt.list} 第 ${receipt.version} 版回执的签名不成立`);
    return receipt;
  });
}

const ANSWERED = ['applied', 'refused', 'stuck'];

function compare(place: string, consumer: string, answer: Answer | undefined, received: readonly ShareReceipt[], findings: Findings): void {
  if (!answer) return findings.add('lost', `${place} 没有到达 ${consumer}`);
  if (answer.state === 'superseded') return;
  const state = answer.state ?? '';
  if (!ANSWERED.includes(state)) return findings.add('lost', `${place} 在 ${consumer} 停留于 ${state}`);
  const same = received.filter(({ status }) => status === state);
  const [receipt] = same;
  if (!receipt) return findings.add('lost', `${place} 在 ${consumer} 已 ${state}，没有回执`);
  const others = same.filter(({ manifestSha256, rowsApplied }) => manifestSha256 !== receipt.manifestSha256 || rowsApplied !== receipt.rowsApplied);
  // Whoever is sent a version again answers again, in the same words.
  if (state === 'applied' && others.length > 0) findings.add('doubled', `${place} 有 ${others.length + 1} 份说法不同的“已应用”回执`, others.length);
  if (received.at(-1)?.status !== state) findings.add('differs', `${place} 最后的回执为 ${received.at(-1)?.status}，${consumer} 自己为 ${state}`);
  if (receipt.manifestSha256 !== answer.manifestSha256) findings.add('differs', `${place} 回执所指的清单与落地的不是同一份`);
  if (state === 'applied' && receipt.rowsApplied !== answer.rowsApplied) findings.add('differs', `${place} 回执记 ${receipt.rowsApplied} 行，${consumer} 应用 ${answer.rowsApplied} 行`);
}
