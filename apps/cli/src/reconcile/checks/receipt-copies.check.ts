import { listOwner, ShareReceipt, type ListId, type ServiceName } from '@lianban/contracts';
import { canonicalJson } from '@lianban/crypto';
import { Findings, type Check } from '../check.js';
import { givers } from '../givers.js';
import type { Places } from '../places/places.js';
import { isSignedBy } from '../signed-by.js';

interface Kept {
  receipt: unknown;
}

interface WitnessRow {
  id: string;
  list: string;
  version: number;
  consumer: string;
  status: string;
  manifestSha256: string;
  rowsApplied: number;
  signed: boolean;
}

type Receipts = ReadonlyMap<string, ShareReceipt>;

/** Services with which versions land. */
const landing: readonly ServiceName[] = ['medical-insurance', 'loan-fund', 'work-safety', 'department-node'];

const atGiver = `
select jsonb_build_object('type', 'share-receipt.v1', 'id', id, 'department', department, 'list', list, 'version', version, 'consumer', consumer, 'status', status,
  'reasonCode', reason_code, 'manifestSha256', manifest_sha256, 'rowsApplied', rows_applied, 'at', at, 'signature', signature) as receipt from share_receipt`;
const witnessed = `select id, list, version, consumer, status, manifest_sha256 as "manifestSha256", rows_applied as "rowsApplied", signed from witness_receipt`;

/** A receipt is the same at the consumer who signed it, at the giver who got it, and at the monitor who saw it pass. */
export const receiptCopiesCheck: Check = {
  name: 'receipt-copies',
  title: '回执的三份副本',
  async run(places) {
    const findings = new Findings();
    const given = await read(places, givers, atGiver);
    const landed = await read(places, landing, 'select receipt from landed_receipt');
    const seen = await places.tables.all<WitnessRow>('exchange-monitor', witnessed);
    for (const receipt of given.values()) if (!isSignedBy(places.keys, receipt.consumer, receipt, receipt.at)) findings.add('differs', `${placeOf(receipt)}发布方收到的回执签名不成立`);
    compareCopies(given, landed, findings);
    compareWitness(given, new Map(seen.map((row) => [row.id, row])), findings);
    return { compared: '使用方留存的回执 ↔ 发布方收到的 ↔ 监测看到的，逐份相同', counts: { given: given.size, landed: landed.size, witnessed: seen.length }, findings: findings.list() };
  },
};

const placeOf = ({ list, version, consumer }: { list: string; version: number; consumer: string }): string => `${list} 第 ${version} 版在 ${consumer}：`;

async function read({ tables }: Places, services: readonly ServiceName[], sql: string): Promise<Receipts> {
  const rows = await Promise.all(services.map((service) => tables.all<Kept>(service, sql)));
  return new Map(rows.flat().map(({ receipt }) => ShareReceipt.parse(receipt)).map((receipt) => [receipt.id, receipt]));
}

/** A consumer keeps its receipts since it first kept one. */
function compareCopies(given: Receipts, landed: Receipts, findings: Findings): void {
  for (const [id, receipt] of landed) {
    const other = given.get(id);
    if (!other) findings.add('lost', `${placeOf(receipt)}回执没有到达发布方`);
    else if (canonicalJson(other) !== canonicalJson(receipt)) findings.add('differs', `${placeOf(receipt)}发布方收到的回执与使用方留存的不同`);
  }
  const since = new Map<string, string>();
  for (const { consumer, at } of landed.values()) if (at < (since.get(consumer) ?? '~')) since.set(consumer, at);
  for (const [id, receipt] of given) {
    if (receipt.at >= (since.get(receipt.consumer) ?? '~') && !landed.has(id)) findings.add('lost', `${placeOf(receipt)}使用方没有留存自己的回执`);
  }
}

function compareWitness(given: Receipts, seen: ReadonlyMap<string, WitnessRow>, findings: Findings): void {
  for (const [id, receipt] of given) {
    const row = seen.get(id);
    if (!row) findings.add('lost', `${placeOf(receipt)}监测没有看到回执`);
    else if (!row.signed || !isSame(row, receipt)) findings.add('differs', `${placeOf(receipt)}监测看到的回执与发布方收到的不同`);
  }
  for (const [id, row] of seen) if (row.signed && !given.has(id) && Object.hasOwn(listOwner, row.list as ListId)) findings.add('lost', `${placeOf(row)}监测看到的回执没有到达发布方`);
}

const isSame = (row: WitnessRow, receipt: ShareReceipt): boolean =>
  row.list === receipt.list && row.version === receipt.version && row.consumer === receipt.consumer && row.status === receipt.status && row.manifestSha256 === receipt.manifestSha256 && row.rowsApplied === receipt.rowsApplied;
