import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ShareReceipt } from '@lianban/contracts';
import { loadKeys } from '@lianban/crypto';
import { roundTrip, shareWorld, type ShareWorld } from '@lianban/messaging/testing';
import type { StackFile } from '@lianban/stack';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { Client } from 'pg';
import { plantedFaults, withPlanted } from '../../chaos/planted-faults.js';
import { checks } from '../checks.js';
import type { Places } from '../places/places.js';
import { Tables } from '../places/tables.js';

/** The tables of the monitor that the checks read; its own migrations make more. */
const witness = `
create table witness_version (list text, version int, manifest_sha256 text, signed boolean, chunks jsonb, seen_at timestamptz default now());
create table witness_chunk (list text, version int, chunk int, sha256 text);
create table witness_receipt (id text, list text, version int, consumer text, status text, manifest_sha256 text, rows_applied int, signed boolean)`;

let world: ShareWorld;
let monitor: TestDatabase;
let client: Client;
let places: Places;
beforeAll(async () => {
  world = await shareWorld();
  monitor = await testDatabase([]);
  client = new Client({ connectionString: monitor.adminUrl });
  await client.connect();
  await client.query(witness);
  const stack = { postgresAdminUrl: monitor.adminUrl, keyDir: world.dir, databases: databasesOf() } as unknown as StackFile;
  const keys = await loadKeys(world.dir, 'department-node', { alsoAs: ['civil-affairs', 'medical-insurance'] });
  places = { stack, keys, tables: new Tables(stack) } as unknown as Places;
  for (const seed of ['one', 'two', 'three']) await witnessed((await roundTrip(world, seed)).receipts);
}, 60_000);
afterAll(async () => {
  await places?.tables.close();
  await client?.end();
  await monitor?.drop();
  await world?.close();
});

/** Other consumers have taken nothing: their tables are those of the giver's neighbour, which are empty. */
function databasesOf(): Record<string, { ownerUrl: string }> {
  const [giver, consumer] = [{ ownerUrl: world.urls.giver }, { ownerUrl: world.urls.consumer }];
  return { 'department-node': giver, 'medical-insurance': consumer, 'loan-fund': consumer, 'work-safety': consumer, 'exchange-monitor': { ownerUrl: monitor.adminUrl } };
}

async function witnessed(receipts: readonly ShareReceipt[]): Promise<void> {
  for (const { id, list, version, consumer, status, manifestSha256, rowsApplied } of receipts) {
    const { manifest } = await places.tables.one<{ manifest: { chunks: { chunk: number; sha256: string }[] } }>('department-node', 'select manifest from share_version where number = $1', [version]);
    await client.query('insert into witness_receipt values ($1, $2, $3, $4, $5, $6, $7, true)', [id, list, version, consumer, status, manifestSha256, rowsApplied]);
    await client.query('insert into witness_version values ($1, $2, $3, true, $4)', [list, version, manifestSha256, JSON.stringify(manifest.chunks)]);
    for (const { chunk, sha256 } of manifest.chunks) await client.query('insert into witness_chunk values ($1, $2, $3, $4)', [list, version, chunk, sha256]);
  }
}

const findingsOf = async (name: string): Promise<string[]> => (await checks.find((check) => check.name === name)!.run(places)).findings.map(({ kind }) => kind);
const mine = ['receipts', 'receipt-copies', 'witness', 'evidence'];

describe('receipts, witness and evidence', () => {
  test.each(mine)('nothing is found where nothing is wrong: %s', async (name) => {
    expect(await findingsOf(name)).toEqual([]);
  });

  test.each(plantedFaults.filter(({ check, table, where }) => mine.includes(check) && !(table === 'share_receipt' && where.includes('fire-rescue'))).map((fault) => [fault.label, fault] as const))('what is planted is found, and gone when taken back: %s', async (_label, fault) => {
    expect(await withPlanted(places.stack, fault, () => findingsOf(fault.check))).not.toEqual([]);
    expect(await findingsOf(fault.check)).toEqual([]);
  });

  test('a chunk that the monitor saw otherwise, a version that nobody published, are found', async () => {
    await client.query(`insert into witness_version values ('low-income-persons', 99, '', true, '[]')`);
    await client.query(`update witness_chunk set sha256 = 'x' where version = 1 and chunk = 1`);
    expect((await findingsOf('witness')).sort()).toEqual(['doubled', 'lost']);
  });
});
