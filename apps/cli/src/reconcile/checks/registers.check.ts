import { getListContract, uploadedListIds, wholeCity, type ListId, type ServiceName } from '@lianban/contracts';
import { buckets, ReplayedList, type BucketState } from '../replayed-list.js';
import { bucketOf, ByBucket } from '../by-bucket.js';
import { Findings, type Check, type FindingKind } from '../check.js';
import type { Places } from '../places/places.js';

type Register = 'identity' | 'register_row' | 'death' | 'employee_insurance' | 'payment';

/** Which register of medical insurance a list fills; the others are identities. */
const otherRegister: Partial<Record<ListId, Register>> = {
  deaths: 'death', 'household-register': 'register_row', 'employee-insurance-status': 'employee_insurance', 'enrolment-payments': 'payment',
};

interface HeldRow {
  bucket: number;
  rowKey: string;
  idDigest: string;
  county: string;
  version: number;
  line: number;
}

/** What a consumer holds of a list now. */
interface Holding {
  service: ServiceName;
  title: string;
  sql: string;
}

function holdingOf(list: ListId): Holding {
  const [service] = getListContract(list).consumers;
  if (service === 'loan-fund') return { service, title: '周转基金流水', sql: statement };
  if (service === 'work-safety') return { service, title: '执法决定', sql: decision };
  return { service: 'medical-insurance', title: '医保登记', sql: register(list) };
}

/** A line of the account bank is no person's; its key stands for whom it is about. */
const statement = `
select ${bucketOf('row_key')} as bucket, row_key as "rowKey", row_key as "idDigest", '${wholeCity}' as county, version, line from statement_line where $1::text is not null order by 1`;

/** Nor is a decision of a department; what was withdrawn is kept, and said by no version. */
const decision = `
select ${bucketOf('row_key')} as bucket, row_key as "rowKey", row_key as "idDigest", county, version, line from landed_decision where list = $1 and state <> 'withdrawn' order by 1`;

const register = (list: ListId): string => `
select ${bucketOf('p.id_digest')} as bucket, r.row_key as "rowKey", p.id_digest as "idDigest", r.county, r.opened_version as version, r.opened_line as line
from ${otherRegister[list] ?? 'identity'} r join person p using (person_id) where r.list = $1 and r.closed_version is null order by 1`;

const nodeState = `
select ${bucketOf('id_digest')} as bucket, row_key as "rowKey", id_digest as "idDigest", county, version, line from list_row where list = $1 order by 1`;

const applied = `select coalesce(max(version), 0)::int as version from landed_version where list = $1 and state = 'applied'`;

/** What the giver says of a list, what its published changes add up to, and what the consumer's register holds are one. */
export const registersCheck: Check = {
  name: 'registers',
  title: '名单现状',
  async run(places) {
    const findings = new Findings();
    const counts = { lists: 0, beyondRetention: 0, published: 0, node: 0, register: 0 };
    for (const list of uploadedListIds) {
      const replayed = await ReplayedList.open(places, 'department-node', list);
      if (replayed.lastVersion === 0) continue;
      if (replayed.purged) counts.beyondRetention += 1;
      const compared = await compareList(places, list, replayed, findings);
      counts.lists += 1;
      counts.published += compared.published;
      counts.node += compared.node;
      counts.register += compared.register;
    }
    return { compared: '按已发布的变更重算的名单 ↔ 前置机的名单现状 ↔ 使用方（医保登记、周转基金流水、执法决定），逐行按摘要比较', counts, findings: findings.list() };
  },
};

async function compareList({ tables }: Places, list: ListId, replayed: ReplayedList, findings: Findings): Promise<{ published: number; node: number; register: number }> {
  const holding = holdingOf(list);
  const { version } = await tables.one<{ version: number }>(holding.service, applied, [list]);
  const node = new ByBucket(tables.each<HeldRow>('department-node', nodeState, [list]));
  const consumer = new ByBucket(tables.each<HeldRow>(holding.service, holding.sql, [list]));
  const compared = { published: 0, node: 0, register: 0 };
  for (const bucket of buckets) {
    const states = replayed.purged ? undefined : await replayed.bucketAt(bucket, [version, replayed.lastVersion]);
    const atNode = await node.take(bucket);
    const atConsumer = await consumer.take(bucket);
    if (states) compareRows(states.get(replayed.lastVersion) ?? new Map(), atNode, (kind, line) => findings.add(kind, `${list} 前置机名单现状：${line}`));
    const said = states ? states.get(version) ?? new Map() : version === replayed.lastVersion ? stateOf(atNode) : undefined;
    if (said) compareRows(said, atConsumer, (kind, line) => findings.add(kind, `${list} ${holding.title}：${line}`));
    compared.published += states?.get(replayed.lastVersion)?.size ?? 0;
    compared.node += atNode.length;
    compared.register += atConsumer.length;
  }
  return compared;
}

/** Once the retention of a version is over, the giver's own state tells what a list says. */
function stateOf(rows: readonly HeldRow[]): BucketState {
  return new Map(rows.map(({ rowKey, ...row }) => [rowKey, { ...row, fields: {} }]));
}

/** Rows are named by version and line, which lead to the person without telling who it is. */
function compareRows(expected: BucketState, held: readonly HeldRow[], report: (kind: FindingKind, what: string) => void): void {
  const open = new Map(expected);
  for (const row of held) {
    const wanted = open.get(row.rowKey);
    open.delete(row.rowKey);
    const line = `第 ${row.version} 版第 ${row.line} 行`;
    if (!wanted) report('doubled', `${line}多出`);
    else if (wanted.idDigest !== row.idDigest || wanted.county !== row.county) report('differs', `${line}的人或县区与发布的不同`);
    else if (wanted.version !== row.version || wanted.line !== row.line) report('differs', `${line}，发布的是第 ${wanted.version} 版第 ${wanted.line} 行`);
  }
  for (const { version, line } of open.values()) report('lost', `缺少第 ${version} 版第 ${line} 行`);
}
