import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { testDatabase, type TestDatabase } from './test-database.js';
import { testKafka, type TestKafka } from './test-kafka.js';

class CreateNote1700000000000 implements MigrationInterface {
  name = 'CreateNote1700000000000';
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create table note (id bigint generated always as identity primary key, text text not null)');
  }
  async down(): Promise<void> {}
}

async function asUser<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

describe('the test database', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase([CreateNote1700000000000]);
  });
  afterAll(() => database.drop());

  test('the app role writes rows and changes no table', async () => {
    await asUser(database.url, async (client) => {
      await client.query(`insert into note (text) values ('甲')`);
      await expect(client.query('alter table note add column x int')).rejects.toThrow(/must be owner/);
      await expect(client.query('create table other ()')).rejects.toThrow(/permission denied/);
      expect((await client.query('select text from note')).rows).toEqual([{ text: '甲' }]);
    });
  });

  test('nobody else of the server may connect to it', async () => {
    const other = await testDatabase();
    const url = new URL(other.url);
    url.pathname = new URL(database.url).pathname;
    await expect(asUser(url.href, async () => {})).rejects.toThrow(/permission denied for database/);
    await other.drop();
  });
});

describe('the test broker', () => {
  let kafka: TestKafka;
  beforeAll(async () => {
    kafka = await testKafka();
  });
  afterAll(() => kafka.stop());

  test('a topic that was never created is refused, a created one starts empty', async () => {
    const topic = `${kafka.prefix}notes`;
    await kafka.createTopics([{ topic, numPartitions: 2 }]);
    expect(await kafka.readAll(topic)).toEqual([]);
    await expect(kafka.readAll(`${kafka.prefix}absent`)).rejects.toThrow();
  });
});
