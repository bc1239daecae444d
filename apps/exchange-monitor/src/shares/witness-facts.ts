import type { ListId } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';

export interface VersionFact {
  list: ListId;
  version: number;
  kind: string;
  withdraws: number | null;
  period: string;
  places: string[];
  contractVersion: string;
  contractKnown: boolean;
  recipients: string[];
  changes: number;
  rowsAfter: number;
  signed: boolean;
  publishedAt: Date;
  seenAt: Date;
}

export interface ReceiptFact {
  list: ListId;
  version: number;
  consumer: string;
  status: 'applied' | 'refused' | 'stuck';
  reasonCode: string | null;
  at: Date;
}

export interface FaultFact {
  list: ListId;
  seenAt: Date;
}

export interface WitnessFacts {
  versions: VersionFact[];
  /** The latest word of each consumer on each version, signed ones alone. */
  receipts: ReceiptFact[];
  faults: FaultFact[];
}

/** Versions of a list that are looked back over. */
const LOOK_BACK = 120;

/** What the witness holds, read anew only when it has changed. */
export class WitnessMemory {
  private stamp = '';
  private held: WitnessFacts = { versions: [], receipts: [], faults: [] };

  async read(manager: EntityManager): Promise<WitnessFacts> {
    const stamp = await stampOf(manager);
    if (stamp !== this.stamp) this.held = { versions: await versions(manager), receipts: await receipts(manager), faults: await faults(manager) };
    this.stamp = stamp;
    return this.held;
  }
}

/** The number of rows beside the last change: one that commits late changes it although a later one was seen before. */
async function stampOf(manager: EntityManager): Promise<string> {
  const of = (table: string): string => `(select count(*) || '/' || coalesce(max(touched), 0) from ${table})`;
  const [row] = await manager.query<[{ stamp: string }]>(`select concat_ws(' ', ${['witness_version', 'witness_receipt', 'witness_fault'].map(of).join(', ')}) as stamp`);
  return row.stamp;
}

function versions(manager: EntityManager): Promise<VersionFact[]> {
  return manager.query<VersionFact[]>(
    `select list, version, kind, withdraws, period, places, contract_version as "contractVersion", contract_known as "contractKnown", recipients,
            added + changed + "left" as changes, rows_after as "rowsAfter", signed, published_at as "publishedAt", seen_at as "seenAt"
     from (select *, max(version) over (partition by list) as newest from witness_version) v where version > newest - $1 order by list, version`,
    [LOOK_BACK],
  );
}

function receipts(manager: EntityManager): Promise<ReceiptFact[]> {
  return manager.query<ReceiptFact[]>(
    `select distinct on (list, consumer, version) list, version, consumer, status, reason_code as "reasonCode", at
     from (select *, max(version) over (partition by list) as newest from witness_receipt where signed) r where version > newest - $1
     order by list, consumer, version, case status when 'applied' then 0 else 1 end, at desc`,
    [LOOK_BACK],
  );
}

function faults(manager: EntityManager): Promise<FaultFact[]> {
  return manager.query<FaultFact[]>(`select list, seen_at as "seenAt" from witness_fault where seen_at > now() - interval '180 days'`);
}

export interface ChunkFact {
  list: ListId;
  version: number;
  chunk: number;
  /** missing: no copy at all · altered: only copies that differ from the manifest · duplicate: more than one that does not. */
  fault: 'missing' | 'altered' | 'duplicate';
}

/** Chunks of versions that are not as their manifest says; with `duplicates` also those that came more than once. */
export function chunkFaults(manager: EntityManager, wanted: readonly { list: ListId; version: number }[], { duplicates = false } = {}): Promise<ChunkFact[]> {
  if (wanted.length === 0) return Promise.resolve([]);
  return manager.query<ChunkFact[]>(
    `select v.list, v.version, m.chunk, case when count(c.chunk) = 0 then 'missing' when count(*) filter (where c.sha256 = m.sha256) = 0 then 'altered' else 'duplicate' end as fault
     from unnest($1::text[], $2::int[]) as w (list, version) join witness_version v using (list, version)
     cross join jsonb_to_recordset(v.chunks) as m (chunk int, sha256 text)
     left join witness_chunk c on c.list = v.list and c.version = v.version and c.chunk = m.chunk
     group by v.list, v.version, m.chunk
     having count(*) filter (where c.sha256 = m.sha256) = 0 or ($3 and count(*) filter (where c.sha256 = m.sha256) > 1) order by 1, 2, 3`,
    [wanted.map(({ list }) => list), wanted.map(({ version }) => version), duplicates],
  );
}
