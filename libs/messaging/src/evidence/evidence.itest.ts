import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PlatformKey } from '@lianban/crypto';
import { inTransaction, systemActor, systemActorFor } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import { roundTrip } from '../share/round-trip.cases.js';
import { LIST, shareWorld, type ShareWorld } from '../share/share-world.cases.js';
import type { EvidenceQuery, EvidenceSource } from './evidence-source.js';
import { HeldPackage } from './evidence-world.cases.js';
import { givenSource } from './given-source.js';
import { landedSource } from './landed-source.js';
import { compareEvidence } from './verify/compare-evidence.js';
import { verifyEvidence } from './verify/verify-evidence.js';

const CONSUMER = 'medical-insurance';
let world: ShareWorld;
beforeAll(async () => {
  world = await shareWorld();
});
afterAll(() => world?.close());

const ofGiver: EvidenceQuery = (sql, parameters) => inTransaction(world.giver, systemActorFor('civil-affairs'), (manager) => manager.query(sql, [...parameters]));
const ofConsumer: EvidenceQuery = (sql, parameters) => inTransaction(world.consumer, systemActor, (manager) => manager.query(sql, [...parameters]));
const asSystem = (dataSource: DataSource, sql: string, parameters: unknown[] = []): Promise<unknown> => inTransaction(dataSource, systemActor, (manager) => manager.query(sql, parameters));

const anchorOf = (): PlatformKey => PlatformKey.parse(world.keys.node.publicRecord.history.keys.at(-1));
const packed = (source: EvidenceSource): Promise<HeldPackage> => HeldPackage.of(source, source.copyOf === 'giver' ? world.keys.node : world.keys.insurance);

describe('what both parties stored', () => {
  test('proves the same version, byte by byte alike', async () => {
    const version = (await roundTrip(world, 'alike')).version;
    const given = await packed(await givenSource(ofGiver, LIST, version));
    const landed = await packed(await landedSource(ofConsumer, CONSUMER, LIST, version));
    for (const pack of [given, landed]) {
      expect(await verifyEvidence(pack, { anchor: anchorOf() })).toMatchObject({ proved: true, faults: [], receipts: [{ consumer: CONSUMER, status: 'applied', rowsApplied: 1_200 }] });
    }
    expect(await compareEvidence(given, landed)).toMatchObject({ first: null, own: [{ file: 'evidence.json' }] });
  });

  test('an altered chunk at the consumer, an altered receipt at the giver are found', async () => {
    const version = (await roundTrip(world, 'altered')).version;
    await world.consumer.query('update landed_chunk set bytes = set_byte(bytes, 41, get_byte(bytes, 41) # 4) where list = $1 and version = $2 and chunk = 3', [LIST, version]);
    await asSystem(world.giver, 'update share_receipt set rows_applied = rows_applied + 1 where version = $1', [version]);
    const given = await packed(await givenSource(ofGiver, LIST, version));
    const landed = await packed(await landedSource(ofConsumer, CONSUMER, LIST, version));
    expect((await verifyEvidence(given, { anchor: anchorOf() })).faults.map(({ code }) => code)).toEqual(['EVIDENCE.RECEIPT_SIGNATURE']);
    expect((await verifyEvidence(landed, { anchor: anchorOf() })).faults).toMatchObject([{ code: 'EVIDENCE.CHUNK_ALTERED', file: 'chunks/3.bin' }]);
    expect((await compareEvidence(given, landed)).first).toMatchObject({ file: 'chunks/3.bin', offset: 41 });
  });

  test('what is not there, or gone after its retention, is not made up', async () => {
    await expect(givenSource(ofGiver, LIST, 99)).rejects.toMatchObject({ code: 'EVIDENCE.NOT_FOUND' });
    await expect(landedSource(ofConsumer, CONSUMER, LIST, 99)).rejects.toMatchObject({ code: 'EVIDENCE.NOT_FOUND' });
    const version = (await roundTrip(world, 'gone')).version;
    await asSystem(world.giver, 'update share_version set purged_at = now() where number = $1', [version]);
    await expect(givenSource(ofGiver, LIST, version)).rejects.toMatchObject({ code: 'EVIDENCE.PURGED' });
  });
});
