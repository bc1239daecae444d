import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { BatchDetail } from '@lianban/contracts';
import { inTransaction, systemActorFor } from '@lianban/persistence';
import { syntheticPerson } from '@lianban/testing';
import { csv, people } from '../fixtures/files.cases.js';
import { changesOf, checked, formOf, openTestNode, published, versionIdOf, type TestNode } from '../fixtures/node.cases.js';

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode();
});
afterAll(() => t?.close());

describe('from a file to a version', () => {
  test('a list is received, checked, submitted, approved by another person and published with its rows', async () => {
    const batch = await checked(t, csv(...people(1, 10), { seed: 11, idNumber: '123' }, { seed: 1 }, { seed: 12, phone: '12' }));
    expect(BatchDetail.parse(batch)).toMatchObject({
      state: 'checked', counts: { read: 13, passed: 11, refused: 2, hinted: 1, duplicates: 1 },
      difference: { added: 11, changed: 0, left: 0, unreadable: 1, previousRows: 0, rowsAfter: 11, brake: { needed: false } }, actions: ['layout', 'check', 'submit', 'cancel'],
    });
    expect(batch.findings.map(({ code, rows }) => [code, rows])).toEqual(expect.arrayContaining([['ID_LENGTH', 1], ['DUP_IN_FILE', 1], ['PHONE_FORMAT', 1]]));
    const rows = await t.call(`batches/${batch.id}/rows`, 'civil-officer');
    expect(rows.body.items.find((row: { line: number }) => row.line === 13).findings[0].message).toBe('与第 2 行证件号码重复');
    expect(JSON.stringify(rows.body)).not.toContain(syntheticPerson(1).idNumber);

    expect((await t.call(`batches/${batch.id}/submit`, 'civil-officer', { revision: batch.revision - 1 })).body.code).toBe('STALE_REVISION');
    const submitted = await t.call(`batches/${batch.id}/submit`, 'civil-officer', { revision: batch.revision });
    expect(submitted.body).toMatchObject({ state: 'submitted', actions: [] });
    expect((await t.call(`batches/${batch.id}/approve`, 'civil-officer', { revision: submitted.body.revision })).status).toBe(403);
    const approved = await t.call(`batches/${batch.id}/approve`, 'civil-reviewer', { revision: submitted.body.revision });
    expect(approved.status).toBe(200);
    const done = await t.until(batch.id, 'civil-officer', ['published']);
    expect(done).toMatchObject({ version: 1, receipts: [{ consumer: 'medical-insurance', status: 'waiting' }], sending: { sent: 0 } });
    expect(done.sending!.chunks).toBeGreaterThan(0);

    const changes = await changesOf(t, await versionIdOf(t, 1));
    expect(changes).toHaveLength(11);
    const first = changes.find(({ line }) => line === 2)!;
    expect(first).toMatchObject({ op: 'added', county: '360202', fields: { idNumber: syntheticPerson(1).idNumber, category: 'minimum-allowance', county: '360202', recognisedOn: '2026-09-01', bankAccount: null } });
    expect(first.idDigest).toBe(t.node.keys.digester.idDigest(syntheticPerson(1).idNumber));
    expect(first.nameDigest).toBe(t.node.keys.digester.nameDigest(first.idDigest, syntheticPerson(1).name));
  });

  test('a page that waits for receipts is told of them when it asks again', async () => {
    const { body: { items: [batch] } } = await t.call('batches?state=published', 'civil-officer');
    const seen = await t.ask(`batches/${batch.id}`, 'civil-officer');
    // A browser asks with the mark of what it keeps; Node's fetch would not send it as a browser does.
    expect((await t.ask(`batches/${batch.id}`, 'civil-officer')).headers.get('etag')).toBe(seen.headers.get('etag'));
    await inTransaction(t.node.dataSource, systemActorFor('civil-affairs'), (manager) => manager.query(
      `insert into share_receipt (id, department, list, version, consumer, status, reason_code, manifest_sha256, rows_applied, at, signature)
       values (gen_random_uuid(), 'civil-affairs', $1, $2, 'medical-insurance', 'applied', null, '', 11, now(), '{}')`, [batch.list, batch.version]));
    const again = await t.ask(`batches/${batch.id}`, 'civil-officer');
    expect(again.headers.get('etag')).not.toBe(seen.headers.get('etag'));
    expect(((await again.json()) as BatchDetail).receipts[0]?.status).toBe('applied');
  });

  test('clear staging is gone after publication; refused rows and findings stay', async () => {
    const [stages] = await t.node.dataSource.query(`select count(*)::int as n from pg_tables where schemaname = 'stage'`);
    expect(stages.n).toBe(0);
    const { body } = await t.call('batches?state=published', 'civil-officer');
    const rows = await t.call(`batches/${body.items[0].id}/rows?code=ID_LENGTH`, 'civil-officer');
    expect(rows.body.items[0].cells).toMatchObject({ county: '昌江区', idNumber: '***' });
  });

  test('the next month publishes only what changed; who is gone leaves', async () => {
    const batch = await published(t, csv(...people(2, 10), { seed: 12, phone: '13900000000' }, { seed: 20 }, { seed: 21 }), { period: '2026-11' }, { reason: '核对过' });
    const changes = await changesOf(t, await versionIdOf(t, 2));
    // Row 1 would leave; nobody of this file is unreadable, so it does. Row 12 changed its phone.
    expect(batch.difference).toMatchObject({ added: 2, changed: 1, left: 1, unchanged: 9, previousRows: 11, rowsAfter: 12, brake: { needed: true } });
    expect(changes.map(({ op }) => op).sort()).toEqual(['added', 'added', 'changed', 'left']);
    expect(changes.find(({ op }) => op === 'left')).toMatchObject({ fields: {}, idDigest: t.node.keys.digester.idDigest(syntheticPerson(1).idNumber) });
    expect(batch.approvals).toHaveLength(2);
  });

  test('a withdrawal restores the state before, and only the last version may be withdrawn', async () => {
    const { body } = await t.call('batches?state=published', 'civil-reviewer');
    const [second, first] = body.items;
    expect((await t.call(`batches/${first.id}/withdraw`, 'civil-reviewer', { revision: first.revision, reason: '试' })).body.code).toBe('NOT_LAST_VERSION');
    const answer = await t.call(`batches/${second.id}/withdraw`, 'civil-reviewer', { revision: second.revision, reason: '传错了期次' });
    expect(answer.status).toBe(202);
    await t.until(second.id, 'civil-officer', ['withdrawn']);
    const inverse = await changesOf(t, await versionIdOf(t, 3));
    expect(inverse.map(({ op }) => op).sort()).toEqual(['added', 'changed', 'left', 'left']);
    expect(inverse.find(({ op }) => op === 'added')!.fields['idNumber']).toBe(syntheticPerson(1).idNumber);
    expect(inverse.find(({ op }) => op === 'changed')!.fields['phone']).toBe('12');
    const again = await checked(t, csv(...people(1, 10), { seed: 12, phone: '12' }), { period: '2026-12' });
    expect(again.difference).toMatchObject({ added: 0, changed: 0, left: 0, unchanged: 11 });
  });

  test('the same file, list and period answers with the first batch', async () => {
    const content = csv(...people(1, 3));
    const one = await t.send(formOf(content, { period: '2027-01' }), 'civil-officer');
    const two = await t.send(formOf(content, { period: '2027-01' }), 'civil-officer');
    expect(two.body).toMatchObject({ id: one.body.id, repeated: true });
    const other = await t.send(formOf(content, { period: '2027-02' }), 'civil-officer');
    expect(other.body.id).not.toBe(one.body.id);
    expect((await t.call(`batches/${other.body.id}`, 'civil-officer')).body.duplicateOf).toMatchObject({ batchId: one.body.id });
  });

  test('no number, name or phone is in the log', () => {
    for (const seed of [1, 2, 11, 20]) {
      expect(t.log()).not.toContain(syntheticPerson(seed).idNumber);
      expect(t.log()).not.toContain(syntheticPerson(seed).name);
    }
  });
});
