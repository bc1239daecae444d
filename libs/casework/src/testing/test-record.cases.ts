import type { OfficeMessage, ServiceName } from '@lianban/contracts';
import { generateDemoKeys, loadKeys, type Keys } from '@lianban/crypto';
import type { DatedSetting } from '@lianban/kernel';
import { createDataSource, type DataSourceSettings } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { CaseworkRecord } from '../record/casework-record.js';

export interface RecordSettings<Held> extends Required<Pick<DataSourceSettings, 'entities' | 'migrations'>> {
  /** Whose keys it has. */
  service: ServiceName;
  newRecord(dataSource: DataSource, keys: Keys): Held;
  /** Business day on which the test begins, at 10:00. */
  today: string;
}

/** A procedure's record on a migrated database of the test's own. */
export interface TestRecord<Held extends CaseworkRecord = CaseworkRecord> {
  record: Held;
  database: TestDatabase;
  /** Looks behind row security. */
  admin: Client;
  /** A folder of the test's own with the keys of all services; gone with `close`. */
  dir: string;
  close(): Promise<void>;
}

export async function testRecord<Held extends CaseworkRecord>({ service, entities, migrations, newRecord, today }: RecordSettings<Held>): Promise<TestRecord<Held>> {
  const dir = await mkdtemp(join(tmpdir(), `lianban-${service}-`));
  await generateDemoKeys(dir);
  const database = await testDatabase(migrations);
  const dataSource = await createDataSource({ url: database.url, entities, migrations }).initialize();
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const record = newRecord(dataSource, await loadKeys(dir, service));
  await setToday(record, today);
  return {
    record, database, admin, dir,
    close: async () => {
      await admin.end();
      await dataSource.destroy();
      await database.drop();
      await rm(dir, { recursive: true });
    },
  };
}

let sequence = 0;

/** Moves business time to a wall-clock time in Asia/Shanghai. */
export async function setToday({ dataSource, clock }: Pick<CaseworkRecord, 'dataSource' | 'clock'>, today: string, time = '10:00'): Promise<void> {
  await dataSource.transaction(async (manager) => {
    const [row]: { offset: string }[] = await manager.query(`select floor(extract(epoch from $1::timestamptz - statement_timestamp())) as offset`, [`${today}T${time}:00+08:00`]);
    await clock.setOffset(manager, Number(row?.offset), (sequence += 1));
  });
}

/** Offices as the directory has told of them. */
export async function seedOffices(manager: EntityManager, offices: readonly (Pick<OfficeMessage, 'id' | 'department' | 'name'> & Partial<OfficeMessage>)[]): Promise<void> {
  for (const office of offices) {
    const message: OfficeMessage = { type: 'office.v1', county: null, contactName: '余某', contactPhone: '0798-0000000', answersFor: [], sequence: 1, ...office };
    await manager.query('insert into reference_office (id, department, sequence, message) values ($1, $2, 1, $3)', [office.id, office.department, message]);
  }
}

/** Local settings as supervision has told of them. */
export async function seedSettings(manager: EntityManager, settings: readonly DatedSetting[]): Promise<void> {
  for (const [n, setting] of settings.entries()) {
    const message = { type: 'setting.v1', ...setting, sequence: n };
    await manager.query('insert into reference_setting (key, effective_from, sequence, message) values ($1, $2, $3, $4)', [setting.key, setting.effectiveFrom, n, message]);
  }
}
