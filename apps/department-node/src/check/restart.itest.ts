import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction, systemActorFor, type JobContext } from '@lianban/persistence';
import { csv, people } from '../fixtures/files.cases.js';
import { formOf, openTestNode, type TestNode } from '../fixtures/node.cases.js';
import { readProgress } from '../batches/progress-stream.js';
import { updateBatch } from '../batches/batch.record.js';
import { checkBatch } from './check-batch.job.js';
import { stageTable } from './stage-tables.js';

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode();
});
afterAll(() => t?.close());

const actor = systemActorFor('civil-affairs');
const officer = { sub: 'civil-officer', name: '程', post: 'civil-officer', role: 'data-officer', department: 'civil-affairs', county: null, office: 'civil-affairs', purpose: null } as const;
const contextOf = (id: string, signal: AbortSignal): JobContext => ({ id: '1', kind: 'check-batch', subjectId: id, attempt: 1, signal, heartbeat: async () => {} });

/** The state in which a killed process leaves a batch: checking, with whatever it had written. */
async function receivedAsChecking(content: string, period: string): Promise<string> {
  const { body } = await t.send(formOf(content, { period }), 'civil-officer');
  await inTransaction(t.node.dataSource, actor, (manager) => updateBatch(manager, body.id, { state: 'checking' }));
  return body.id as string;
}

describe('a check that was killed', () => {
  test('begins again from the stored file, doubles nothing, and its bar never goes back', async () => {
    const content = csv(...people(1, 30_000), { seed: 30_001, idNumber: '7' }, { seed: 5 });
    const id = await receivedAsChecking(content, '2024-01');
    const seen: { fraction: number; read: number }[] = [];
    const look = async (): Promise<void> => {
      const { fraction, counts } = await readProgress(t.node, officer, id);
      seen.push({ fraction, read: counts.read });
    };
    for (const pause of [0, 40, 120, 300, 700]) {
      const abort = new AbortController();
      const run = checkBatch(t.node)(contextOf(id, abort.signal)).catch(() => {});
      await new Promise((resolve) => setTimeout(resolve, pause));
      abort.abort(new Error('killed'));
      await run;
      await look();
    }
    const watching = setInterval(() => void look(), 60);
    await checkBatch(t.node)(contextOf(id, new AbortController().signal));
    clearInterval(watching);
    await look();
    for (let index = 1; index < seen.length; index += 1) {
      expect(seen[index]!.fraction).toBeGreaterThanOrEqual(seen[index - 1]!.fraction);
      expect(seen[index]!.read).toBeGreaterThanOrEqual(seen[index - 1]!.read);
    }
    expect(seen.at(-1)).toEqual({ fraction: 1, read: 30_002 });
    const [row] = await inTransaction(t.node.dataSource, actor, (manager) =>
      manager.query(`select (select count(*) from ${stageTable('r', id)})::int as staged, (select count(*) from ${stageTable('d', id)})::int as digested,
        (select count(*) from faulty_row where batch_id = $1)::int as refused, (select count(*) from finding where batch_id = $1)::int as findings`, [id]));
    expect(row).toEqual({ staged: 30_000, digested: 30_000, refused: 2, findings: 2 });
  });

  test('more repeats than the intake names are all found', async () => {
    const id = await receivedAsChecking(csv(...people(1, 21_000), ...people(1, 21_000), { seed: 1, phone: '13900000009' }), '2024-03');
    await checkBatch(t.node)(contextOf(id, new AbortController().signal));
    const { body } = await t.call(`batches/${id}`, 'civil-officer');
    // 20,999 later rows, and three rows of the first person, of whom nobody can tell which is right.
    expect(body.counts).toEqual({ read: 42_001, passed: 20_999, refused: 21_002, hinted: 0, duplicates: 21_002 });
  });

  test('a cancelled check leaves no staged row and stays cancelled', async () => {
    const id = await receivedAsChecking(csv(...people(1, 20_000)), '2024-02');
    const run = checkBatch(t.node)(contextOf(id, new AbortController().signal));
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect((await t.call(`batches/${id}/cancel`, 'civil-officer', {})).body.state).toBe('cancelled');
    await run;
    const [{ stage }] = await t.node.dataSource.query(`select to_regclass($1) as stage`, [stageTable('r', id)]);
    expect(stage).toBeNull();
    expect((await t.call(`batches/${id}`, 'civil-officer')).body.state).toBe('cancelled');
  });
});
