import { bucketCount, ShareManifest, type ChangeRow, type ListId } from '@lianban/contracts';
import type { DataKey } from '@lianban/crypto';
import type { Giver } from './givers.js';
import type { Places } from './places/places.js';
import { readChunk, type StoredChunk } from './read-chunk.js';

/** What a list says of one row, as its published changes tell it. */
export interface PublishedRow {
  idDigest: string;
  county: string;
  /** The version that last said it, and the line of its file. */
  version: number;
  line: number;
  fields: ChangeRow['fields'];
}

/** Rows by row key, of the persons of one bucket. */
export type BucketState = Map<string, PublishedRow>;

interface Version {
  id: string;
  number: number;
  manifest: ShareManifest;
  dataKey: DataKey;
}

const versionsOf = `select id, number, manifest, purged_at is not null as purged from share_version where list = $1 and state = 'published' order by number`;
const chunksOf = `select chunk, bucket, bytes from share_chunk where version_id = $1 and bucket = $2 order by chunk`;

/**
 * A list said again from its published chunks alone, bucket by bucket so that a list of millions need not be held:
 * `upTo` names the versions at which the state is asked for.
 */
export class ReplayedList {
  private constructor(private readonly places: Places, private readonly giver: Giver, private readonly versions: readonly Version[], /** The retention of a version is over: what the list says can no longer be told from its chunks. */ readonly purged: boolean) {}

  static async open(places: Places, giver: Giver, list: ListId): Promise<ReplayedList> {
    const rows = await places.tables.all<{ id: string; number: number; manifest: unknown; purged: boolean }>(giver, versionsOf, [list]);
    const versions = rows.map(async ({ id, number, manifest: json }) => {
      const manifest = ShareManifest.parse(json);
      return { id, number, manifest, dataKey: await places.keys.unwrapDataKey(manifest.dataKey) };
    });
    return new ReplayedList(places, giver, await Promise.all(versions), rows.some(({ purged }) => purged));
  }

  get lastVersion(): number {
    return this.versions.at(-1)?.number ?? 0;
  }

  /** The states of one bucket after each of the asked versions. */
  async bucketAt(bucket: number, upTo: readonly number[]): Promise<Map<number, BucketState>> {
    const state: BucketState = new Map();
    const asked = new Map<number, BucketState>(upTo.includes(0) ? [[0, new Map()]] : []);
    for (const version of this.versions) {
      if (version.manifest.kind === 'snapshot') forget(state, version.manifest.scope.counties);
      for (const chunk of await this.places.tables.all<StoredChunk>(this.giver, chunksOf, [version.id, bucket])) {
        for (const row of await readChunk(version.dataKey, version.manifest, chunk)) take(state, row, version.number);
      }
      if (upTo.includes(version.number)) asked.set(version.number, new Map(state));
    }
    return asked;
  }
}

export const buckets: readonly number[] = Array.from({ length: bucketCount }, (_, bucket) => bucket);

function take(state: BucketState, { op, rowKey, idDigest, county, line, fields }: ChangeRow, version: number): void {
  if (op === 'left') state.delete(rowKey);
  else state.set(rowKey, { idDigest, county, version, line, fields });
}

/** A snapshot says the whole of its counties again. */
function forget(state: BucketState, counties: readonly string[]): void {
  for (const [rowKey, { county }] of state) if (counties.includes(county)) state.delete(rowKey);
}
