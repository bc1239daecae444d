import { receiverName, uploadedListIds, wholeCity, type ListId, type ServiceName } from '@lianban/contracts';
import { buckets, ReplayedList, type BucketState } from '../replayed-list.js';
import { bucketOf, ByBucket } from '../by-bucket.js';
import { Findings, type Check, type FindingKind } from '../check.js';
import { lockedFor, receiversOfVersion } from '../givers.js';
import type { Places } from '../places/places.js';

/** Which register of medical insurance a list fills; the others are identities. */
const otherRegister: Partial<Record<ListId, string>> = {
  deaths: 'death', 'household-register': 'register_row', 'employee-insurance-status': 'employee_insurance', 'enrolment-payments': 'payment', students: 'student', 'social-security-cards': 'social_security_card',
};

interface HeldRow {
  bucket: number;
  rowKey: string;
  idDigest: string;
  county: string;
  version: number;
  line: number;
}

/** What a receiver holds of a list now. */
interface Holding {
  service: ServiceName;
  title: string;
  sql: string;
  parameters: unknown[];
}

const registerOf: Partial<Record<ServiceName, { title: string; sql: (list: ListId) => string }>> = {
  'loan-fund': { title: '周转基金流水', sql: () => statement },
  'work-safety': { title: '执法决定', sql: () => decision },
  'medical-insurance': { title: '医保登记', sql: (list) => register(list) },
};

/** Of each service that the list is for, and of each department for which its last version was locked. */
async function holdingsOf({ tables }: Places, list: ListId): Promise<Holding[]> {
  const { locked } = await tables.one<{ locked: string[] }>('department-node', lastLocked, [list]);
  return receiversOfVersion('department-node', list, locked).map(({ name, service }): Holding => {
    const own = registerOf[service];
    return own ? { service, title: own.title, sql: own.sql(list), parameters: [list] } : { service, title: `${receiverName(name)}收到的名单`, sql: received, parameters: [list, name] };
  });
}

const lastLocked = `select ${lockedFor} as locked from share_version where list = $1 and state = 'published' order by number desc limit 1`;

/** What a department holds of another's list. */
const received = `
select ${bucketOf('id_digest')} as bucket, row_key as "rowKey", id_digest as "idDigest", county, version, line from received_row where list = $1 and department = $2 order by 1`;

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
    return { compared: '按已发布的变更重算的名单 ↔ 前置机的名单现状 ↔ 使用方（医保登记、周转基金流水、执法决定、各部门收到的名单），逐行按摘要比较', counts, findings: findings.list() };
  },
};

async function compareList(places: Places, list: ListId, replayed: ReplayedList, findings: Findings): Promise<{ published: number; node: number; register: number }> {
  const node = new ByBucket(places.tables.each<HeldRow>('department-node', nodeState, [list]));
  const holdings = await Promise.all((await holdingsOf(places, list)).map((holding) => openHolding(places, list, holding)));
  const compared = { published: 0, node: 0, register: 0 };
  for (const bucket of buckets) {
    const states = replayed.purged ? undefined : await replayed.bucketAt(bucket, [...new Set([...holdings.map(({ version }) => version), replayed.lastVersion])]);
    const atNode = await node.take(bucket);
    if (states) compareRows(states.get(replayed.lastVersion) ?? new Map(), atNode, (kind, line) => findings.add(kind, `${list} 前置机名单现状：${line}`));
    for (const { title, version, rows } of holdings) {
      const held = await rows.take(bucket);
      const said = states ? states.get(version) ?? new Map() : version === replayed.lastVersion ? stateOf(atNode) : undefined;
      if (said) compareRows(said, held, (kind, line) => findings.add(kind, `${list} ${title}：${line}`));
      compared.register += held.length;
    }
    compared.published += states?.get(replayed.lastVersion)?.size ?? 0;
    compared.node += atNode.length;
  }
  return compared;
}

async function openHolding({ tables }: Places, list: ListId, { service, title, sql, parameters }: Holding): Promise<{ title: string; version: number; rows: ByBucket<HeldRow> }> {
  const { version } = await tables.one<{ version: number }>(service, applied, [list]);
  return { title, version, rows: new ByBucket(tables.each<HeldRow>(service, sql, parameters)) };
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
