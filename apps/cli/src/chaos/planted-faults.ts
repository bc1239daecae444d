import type { ServiceName } from '@lianban/contracts';
import type { StackFile } from '@lianban/stack';
import { Client } from 'pg';

/** A loss or doubling made by hand, and the check that must find it. */
export interface PlantedFault {
  label: string;
  check: string;
  service: ServiceName;
  plant: string;
  /** Takes it back with what `plant` returned as $1, so that the next control begins clean. */
  undo: string;
}

export const plantedFaults: readonly PlantedFault[] = [
  {
    label: '医保登记中删去一行身份', check: 'registers', service: 'medical-insurance',
    plant: `delete from identity where row_id = (select max(row_id) from identity where closed_version is null) returning to_jsonb(identity) as row`,
    undo: `insert into identity overriding system value select * from jsonb_populate_record(null::identity, $1)`,
  },
  {
    label: '部门收件箱中一条结果成为两条', check: 'results', service: 'department-node',
    plant: `insert into inbox_item select (jsonb_populate_record(null::inbox_item, to_jsonb(i) || jsonb_build_object('row_key', md5(i.row_key)))).* from (
      select * from inbox_item order by list, row_key limit 1) i returning to_jsonb(inbox_item) as row`,
    undo: `delete from inbox_item where list = $1 ->> 'list' and row_key = $1 ->> 'row_key'`,
  },
  {
    label: '发布方删去一个分块', check: 'versions', service: 'department-node',
    plant: `delete from share_chunk where (version_id, chunk) = (select version_id, chunk from share_chunk order by version_id, chunk limit 1) returning to_jsonb(share_chunk) as row`,
    undo: `insert into share_chunk select * from jsonb_populate_record(null::share_chunk, $1)`,
  },
  {
    label: '督办看板丢失一个环节', check: 'steps', service: 'supervision',
    plant: `delete from step_projection where step_id = (select min(step_id) from step_projection) returning to_jsonb(step_projection) as row`,
    undo: `insert into step_projection select * from jsonb_populate_record(null::step_projection, $1)`,
  },
];

/** Plants one, hands over, and takes it back. Throws when there was nothing to plant it on. */
export async function withPlanted<T>(stack: StackFile, fault: PlantedFault, work: () => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: adminUrl(stack, fault.service) });
  await client.connect();
  try {
    const { rows } = await client.query<{ row: unknown }>(fault.plant);
    if (!rows[0]) throw new Error(`没有可供植入的行：${fault.label}`);
    try {
      return await work();
    } finally {
      await client.query(fault.undo, [JSON.stringify(rows[0].row)]);
    }
  } finally {
    await client.end();
  }
}

function adminUrl({ postgresAdminUrl, databases }: StackFile, service: ServiceName): string {
  const url = new URL(postgresAdminUrl);
  url.pathname = new URL(databases[service]?.ownerUrl ?? '').pathname;
  return url.href;
}
