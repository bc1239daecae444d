import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PlatformKey } from '@lianban/crypto';
import { openEvidence, verifyEvidence } from '@lianban/messaging/evidence';
import { inTransaction, systemActor } from '@lianban/persistence';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csv, people } from '../fixtures/files.cases.js';
import { checked, openTestNode, published, type TestNode } from '../fixtures/node.cases.js';

let t: TestNode;
let dir: string;
beforeAll(async () => {
  t = await openTestNode();
  dir = await mkdtemp(join(tmpdir(), 'lianban-evidence-'));
});
afterAll(async () => {
  await t?.close();
  await rm(dir, { recursive: true });
});

test('the giver takes its copy of a published version away, and it proves the sending; the taking is audited', async () => {
  const { id } = await published(t, csv(...people(1, 40)));
  const answer = await t.ask(`batches/${id}/evidence.zip`, 'auditor');
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).toContain('证据包-');
  const file = join(dir, 'one.zip');
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  const pack = await openEvidence(file);
  const anchor = PlatformKey.parse(JSON.parse(await readFile(join(t.keyDir, 'platform.pub.json'), 'utf8')));
  const verdict = await verifyEvidence(pack, { anchor });
  expect(verdict).toMatchObject({ sent: true, faults: [], proved: false, facts: { copyOf: 'giver', holder: 'civil-affairs', manifest: { version: 1 } } });
  expect(verdict.open).toContainEqual(expect.stringContaining('medical-insurance'));
  pack.close();
  const audited = await inTransaction(t.node.dataSource, systemActor, (manager) => manager.query(`select object from audit where action = 'batch.evidence'`));
  expect(audited).toEqual([{ object: `batch/${id}` }]);
});

test('before it is published there is nothing to prove; a stranger meets no batch', async () => {
  const { id } = await checked(t, csv(...people(41, 50)), { period: '2026-11' });
  expect(await t.call(`batches/${id}/evidence.zip`, 'civil-officer')).toMatchObject({ status: 409, body: { code: 'NOT_PUBLISHED' } });
  expect(await t.call(`batches/${id}/evidence.zip`, 'rural-officer')).toMatchObject({ status: 404 });
});
