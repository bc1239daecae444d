import { createHash } from 'node:crypto';
import { copyInto, copyLine } from '@lianban/persistence';
import { Client } from 'pg';
import { residentAt } from '../city/resident.js';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');

const LAYOUT = `(row_key text not null, county text not null, id_digest text not null, name_digest text not null, row_hash text not null, line int not null, fields jsonb not null)`;

/**
 * Two states of one list: what was published, and the same persons with another phone each, so that the difference
 * between them is `rows` changed rows of the size that a real identity list has.
 */
export async function createChangeTables(ownerUrl: string, rows: number): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`create table bench_before ${LAYOUT}`);
    await client.query(`create table bench_now ${LAYOUT}`);
    await copyInto(client, 'copy bench_now from stdin', lines(rows));
    await client.query(`insert into bench_before select row_key, county, id_digest, name_digest, md5(row_hash), line, fields from bench_now`);
    await client.query('create unique index on bench_before (row_key)');
    await client.query('analyze bench_before; analyze bench_now');
  } finally {
    await client.end();
  }
}

/** As the node does it: what is new, what reads otherwise, what is gone. */
export const differenceSql = `
select case when b.row_key is null then 'added' when n.row_key is null then 'left' else 'changed' end as op, coalesce(n.row_key, b.row_key) as row_key,
  coalesce(n.county, b.county) as county, coalesce(n.id_digest, b.id_digest) as id_digest, coalesce(n.name_digest, b.name_digest) as name_digest,
  coalesce(n.line, b.line) as line, case when n.row_key is null then '{}'::jsonb else n.fields end as fields
from bench_now n full join bench_before b using (row_key) where n.row_hash is distinct from b.row_hash`;

function* lines(rows: number): Generator<string> {
  for (let index = 0; index < rows; index += 1) {
    const { idNumber, name, sex, bornOn, county, phone } = residentAt(1, index);
    const idDigest = digest(`person ${idNumber}`);
    const fields = { idNumber, name, sex, bornOn, category: 'minimum-allowance', county, recognisedOn: '2025-03-01', phone, bankAccount: null, documentType: null };
    yield copyLine([digest(`row ${idNumber}`), county, idDigest, digest(`name ${idDigest}`), digest(phone), index + 2, JSON.stringify(fields)]);
  }
}
