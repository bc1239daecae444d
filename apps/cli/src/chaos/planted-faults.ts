import { createHash } from 'node:crypto';
import type { ServiceName } from '@lianban/contracts';
import type { StackFile } from '@lianban/stack';
import { Client } from 'pg';

/** A loss or doubling made by hand, and the check that must find it. */
export interface PlantedFault {
  label: string;
  check: string;
  service: ServiceName;
  table: string;
  /** Which rows may be taken. */
  where: string;
  /** For a doubling: the column in which the second row differs. */
  doubledBy?: string;
  /** For an alteration: the column, and what it becomes in SQL. */
  altered?: { column: string; to: string };
}

export const plantedFaults: readonly PlantedFault[] = [
  { label: '医保登记中删去一行身份', check: 'registers', service: 'medical-insurance', table: 'identity', where: 'closed_version is null' },
  { label: '医保登记中删去一名学生', check: 'registers', service: 'medical-insurance', table: 'student', where: 'closed_version is null' },
  { label: '医保登记中删去一张社会保障卡', check: 'registers', service: 'medical-insurance', table: 'social_security_card', where: 'closed_version is null' },
  { label: '一个部门收到的名单丢失一行', check: 'registers', service: 'department-node', table: 'received_row', where: `list like 'hidden-dangers-%'` },
  { label: '删去一份部门的回执', check: 'receipts', service: 'department-node', table: 'share_receipt', where: `consumer = 'fire-rescue'` },
  { label: '部门收件箱中一条结果成为两条', check: 'results', service: 'department-node', table: 'inbox_item', where: 'true', doubledBy: 'row_key' },
  { label: '发布方删去一个分块', check: 'versions', service: 'department-node', table: 'share_chunk', where: 'true' },
  { label: '删去一份回执', check: 'receipts', service: 'department-node', table: 'share_receipt', where: `consumer = 'medical-insurance'` },
  { label: '督办看板丢失一个环节', check: 'steps', service: 'supervision', table: 'step_projection', where: `service = 'medical-insurance'` },
  { label: '督办看板丢失周转基金一个环节', check: 'steps', service: 'supervision', table: 'step_projection', where: `service = 'loan-fund'` },
  { label: '周转基金账本丢失一行', check: 'ledger', service: 'loan-fund', table: 'ledger_posting', where: 'true' },
  { label: '周转基金丢失一笔预留', check: 'ledger', service: 'loan-fund', table: 'reservation', where: 'consumed_at is null and released_at is null' },
  { label: '周转基金丢失一行银行流水', check: 'registers', service: 'loan-fund', table: 'statement_line', where: 'true' },
  { label: '安全生产监管执法丢失一行报送的决定', check: 'registers', service: 'work-safety', table: 'landed_decision', where: `state = 'recorded'` },
  { label: '周转基金丢失一个未结的环节', check: 'loans', service: 'loan-fund', table: 'step', where: 'closed_at is null and (select count(*) from step other where other.case_id = step.case_id and other.closed_at is null) = 1' },
  { label: '督办看板丢失安全生产监管执法一个环节', check: 'steps', service: 'supervision', table: 'step_projection', where: `service = 'work-safety'` },
  { label: '安全生产监管执法丢失一个未结的环节', check: 'safety-cases', service: 'work-safety', table: 'step', where: `code = 'publication' and closed_at is null` },
  { label: '安全生产监管执法丢失一起事故的挂牌督办', check: 'safety-cases', service: 'work-safety', table: 'step', where: `code = 'listing'` },
  { label: '安全生产监管执法丢失一项决定的履行', check: 'performances', service: 'work-safety', table: 'safety_case', where: `procedure = 'decision-performance'` },
  { label: '公开平台丢失一个公开的版本', check: 'publications', service: 'work-safety', table: 'publication_version', where: 'true' },
  { label: '公开平台丢失一页的登记', check: 'publications', service: 'work-safety', table: 'site_page', where: `path like 'decisions/ed-%'` },
  { label: '公开平台丢失一次核验', check: 'publications', service: 'work-safety', table: 'publication_proof', where: 'ok and (select count(*) from publication_proof other where other.document_id = publication_proof.document_id and other.ok) = 1' },
  { label: '改动一份回执', check: 'receipts', service: 'department-node', table: 'share_receipt', where: `status = 'applied'`, altered: { column: 'rows_applied', to: 'rows_applied + 1' } },
  { label: '使用方丢失自己的一份回执', check: 'receipt-copies', service: 'medical-insurance', table: 'landed_receipt', where: 'made_at > (select min(made_at) from landed_receipt)' },
  { label: '监测丢失一份回执的见证', check: 'receipt-copies', service: 'exchange-monitor', table: 'witness_receipt', where: 'signed' },
  { label: '监测丢失一个版本的见证', check: 'witness', service: 'exchange-monitor', table: 'witness_version', where: 'signed' },
  { label: '使用方存下的一个分块被改动', check: 'evidence', service: 'medical-insurance', table: 'landed_chunk', where: `(list, version) in (select list, version from landed_version where state = 'applied')`, altered: { column: 'bytes', to: 'set_byte(bytes, 20, get_byte(bytes, 20) # 1)' } },
];

/** Plants one, hands over, and takes it back. Throws when there was nothing to plant it on. */
export async function withPlanted<T>(stack: StackFile, fault: PlantedFault, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl(stack, fault.service) });
  await client.connect();
  // What only grows, or is pointed at, is taken and put back all the same.
  await client.query('set session_replication_role = replica');
  try {
    const takeBack = await plant(client, fault);
    return await work().finally(takeBack);
  } finally {
    await client.end();
  }
}

function plant(client: Client, fault: PlantedFault): Promise<() => Promise<void>> {
  if (fault.doubledBy) return double(client, fault, fault.doubledBy);
  return fault.altered ? alter(client, fault, fault.altered) : remove(client, fault);
}

async function alter(client: Client, { table, where, label }: PlantedFault, { column, to }: NonNullable<PlantedFault['altered']>): Promise<() => Promise<void>> {
  const { place, row } = await oneRow<{ place: string; row: Record<string, unknown> }>(
    client, `update ${table} t set ${column} = ${to} where ctid = (select ctid from ${table} where ${where} limit 1) returning jsonb_build_object('place', t.ctid, 'row', to_jsonb(old)) as row`, [], label,
  );
  return async () => {
    await client.query(`delete from ${table} where ctid = $1`, [place]);
    await insert(client, table, row);
  };
}

async function remove(client: Client, { table, where, label }: PlantedFault): Promise<() => Promise<void>> {
  const taken = await oneRow(client, `delete from ${table} t where ctid = (select ctid from ${table} where ${where} limit 1) returning to_jsonb(t) as row`, [], label);
  return () => insert(client, table, taken);
}

async function double(client: Client, { table, where, label }: PlantedFault, column: string): Promise<() => Promise<void>> {
  const row = await oneRow(client, `select to_jsonb(t) as row from ${table} t where ${where} limit 1`, [], label);
  const value = createHash('sha256').update(String(row[column])).digest('hex');
  await insert(client, table, { ...row, [column]: value });
  return async () => {
    await client.query(`delete from ${table} where ${column} = $1`, [value]);
  };
}

async function oneRow<Row extends object = Record<string, unknown>>(client: Client, sql: string, parameters: readonly unknown[], label: string): Promise<Row> {
  const { rows } = await client.query<{ row: Row }>(sql, [...parameters]);
  if (!rows[0]) throw new Error(`没有可供植入的行：${label}`);
  return rows[0].row;
}

async function insert(client: Client, table: string, row: Record<string, unknown>): Promise<void> {
  const { rows } = await client.query<{ columns: string }>(
    `select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const columns = rows[0]?.columns ?? '';
  await client.query(`insert into ${table} (${columns}) overriding system value select ${columns} from jsonb_populate_record(null::${table}, $1)`, [JSON.stringify(row)]);
}

function adminUrl({ postgresAdminUrl, databases }: StackFile, service: ServiceName): string {
  const url = new URL(postgresAdminUrl);
  url.pathname = new URL(databases[service]?.ownerUrl ?? '').pathname;
  return url.href;
}
