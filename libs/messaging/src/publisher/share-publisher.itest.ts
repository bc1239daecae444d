import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { maxChunkBytes, ShareManifest, type ChangeRow } from '@lianban/contracts';
import { sha256Hex } from '@lianban/crypto';
import { assertRowSecurity, inTransaction, systemActorFor } from '@lianban/persistence';
import { changeRows, published, shareOf, shareWorld, takeOutbox, type ShareWorld } from '../share/share-world.cases.js';
import { isManifestSigned } from '../share/manifest-signature.js';
import { bucketOf, bucketSql } from '../share/bucket.js';

let world: ShareWorld;
beforeAll(async () => {
  world = await shareWorld();
});
afterAll(() => world.close());

const asGiver = <T>(work: Parameters<typeof inTransaction<T>>[2]): Promise<T> => inTransaction(world.giver, systemActorFor('civil-affairs'), work);
const publication = { recipients: ['medical-insurance'], officerPost: 'p1', approverPosts: ['p2'] };

async function readBack(versionId: string): Promise<ChangeRow[]> {
  const rows: ChangeRow[] = [];
  for await (const chunk of world.publisher.readVersion('civil-affairs', versionId)) rows.push(...chunk);
  return rows;
}

describe('preparing a version', () => {
  test('cuts the rows into chunks of one bucket, which the giver reads back', async () => {
    const rows = changeRows(3_000);
    const share = shareOf(rows);
    const prepared = await world.publisher.prepare(share);
    expect(prepared.counts).toEqual({ added: 3_000, changed: 0, left: 0, rowsAfter: 3_000 });
    expect(prepared.chunks).toBe(64);
    expect(await readBack(share.versionId)).toEqual(rows);
  });

  test('keeps to the limits of a chunk, in rows and in bytes', async () => {
    const many = changeRows(60_000, 'many').filter((row) => bucketOf(row.idDigest) === 5);
    const heavy = changeRows(2_000, 'heavy').filter((row) => bucketOf(row.idDigest) === 6);
    const noise = (n: number): string => Array.from({ length: 3_000 }, (_, i) => String.fromCharCode(0x4e00 + ((n * 7919 + i * 104_729) % 20_000))).join('');
    const rows = [...many, ...heavy.map((row, n) => ({ ...row, fields: { text: noise(n) + noise(n + 1) + noise(n + 2) } }))];
    const share = shareOf(rows);
    await world.publisher.prepare(share);
    const chunks = await asGiver((manager) => manager.query<{ rows: number; size: number }[]>('select rows, size from share_chunk where version_id = $1', [share.versionId]));
    expect(Math.max(...chunks.map((chunk) => chunk.rows))).toBe(500);
    expect(Math.max(...chunks.map((chunk) => chunk.size))).toBeLessThanOrEqual(maxChunkBytes);
    expect(await readBack(share.versionId)).toEqual(rows);
  });

  test.each([1, 777, 2_500, 9_999])('broken off after %i rows it goes on to the same result', async (rowsBeforeEnd) => {
    const rows = changeRows(10_000, `resume-${rowsBeforeEnd}`);
    const heavy = rows.map((row) => ({ ...row, fields: { ...row.fields, note: row.rowKey.repeat(8) } }));
    const from = (bucket: number): ChangeRow[] => heavy.filter((row) => bucketOf(row.idDigest) >= bucket);
    const breaking = function* (bucket: number): Generator<ChangeRow> {
      let n = 0;
      for (const row of from(bucket)) {
        if (n++ === rowsBeforeEnd) throw new Error('killed');
        yield row;
      }
    };
    const share = shareOf(heavy, { changes: breaking });
    await expect(world.publisher.prepare(share)).rejects.toThrow('killed');
    await expect(asGiver((manager) => world.publisher.publish(manager, share.versionId, publication))).rejects.toMatchObject({ code: 'SHARE.NOT_BUILT' });
    const begun: number[] = [];
    const prepared = await world.publisher.prepare({ ...share, changes: (bucket) => (begun.push(bucket), from(bucket)) });
    expect(prepared.counts.added).toBe(10_000);
    if (rowsBeforeEnd === 9_999) expect(begun[0]).toBeGreaterThan(0);
    expect(await readBack(share.versionId)).toEqual(heavy);
    const numbers = await asGiver((manager) => manager.query<{ chunk: number }[]>('select chunk from share_chunk where version_id = $1 order by chunk', [share.versionId]));
    expect(numbers.map(({ chunk }) => chunk)).toEqual(numbers.map((_, n) => n + 1));
  });

  test('takes its rows from a query, in the order of buckets', async () => {
    const rows = changeRows(500, 'query');
    await world.giver.query('select 1');
    const json = JSON.stringify(rows.map(({ idDigest, nameDigest, rowKey, ...row }) => ({ ...row, id_digest: idDigest, name_digest: nameDigest, row_key: rowKey })).reverse());
    const sql = `select * from jsonb_to_recordset($1::jsonb) as r (op text, row_key text, county text, id_digest text, name_digest text, line int, fields jsonb)`;
    const share = shareOf(rows, { changes: { sql, parameters: [json] } });
    await world.publisher.prepare(share);
    expect(await readBack(share.versionId)).toEqual(rows);
    const buckets = await world.giver.query<{ b: number }[]>(`select ${bucketSql('d')} as b from unnest($1::text[]) with ordinality as t (d, n) order by n`, [rows.map(({ idDigest }) => idDigest)]);
    expect(buckets.map(({ b }) => b)).toEqual(rows.map(({ idDigest }) => bucketOf(idDigest)));
  });

  test('refuses rows out of order or out of shape, naming the line only', async () => {
    const rows = changeRows(100, 'order');
    await expect(world.publisher.prepare(shareOf(rows, { changes: () => [...rows].reverse() }))).rejects.toThrow(/line \d+ is not in the order/);
    const broken = [{ ...rows[0]!, county: '110101' as '360202' }];
    await expect(world.publisher.prepare(shareOf(broken, { changes: () => broken }))).rejects.toThrow(/not a change row/);
  });
});

describe('publishing a version', () => {
  test('gives the next number, a manifest that the department signed, and the outbox, once', async () => {
    const first = await published(world, shareOf(changeRows(200, 'p1')));
    const manifest = ShareManifest.parse(JSON.parse(first.messages.at(-1)!.value!.toString()));
    expect(isManifestSigned(world.keys.insurance, manifest)).toBe(true);
    expect(isManifestSigned(world.keys.insurance, { ...manifest, counts: { ...manifest.counts, left: 1 } })).toBe(false);
    expect(manifest.dataKey.wraps.map(({ recipient }) => recipient).sort()).toEqual(['civil-affairs', 'medical-insurance']);
    expect(first.messages).toHaveLength(manifest.chunks.length + 1);
    for (const { key, headers } of first.messages.slice(0, -1)) {
      expect(Number(key)).toBeLessThan(64);
      expect(headers).toMatchObject({ type: 'share-chunk.v1', list: 'low-income-persons', version: String(manifest.version) });
    }
    const again = await asGiver((manager) => world.publisher.publish(manager, first.versionId, publication));
    expect(again).toEqual(manifest);
    expect(await takeOutbox(world.giver)).toEqual([]);
    const next = await published(world, shareOf([], { changes: () => [] }));
    expect(JSON.parse(next.messages.at(-1)!.value!.toString())).toMatchObject({ version: manifest.version + 1, chunks: [] });
  });

  test('numbers of one list never meet, whoever publishes at once', async () => {
    const shares = Array.from({ length: 6 }, () => shareOf([], { changes: () => [] }));
    for (const share of shares) await world.publisher.prepare(share);
    const manifests = await Promise.all(shares.map(({ versionId }) => asGiver((manager) => world.publisher.publish(manager, versionId, publication))));
    const numbers = manifests.map(({ version }) => version).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_, n) => numbers[0]! + n));
    await takeOutbox(world.giver);
  });

  test('can be sent again as it was, or discarded while it is not published', async () => {
    const { versionId, messages } = await published(world, shareOf(changeRows(300, 'again')));
    await asGiver((manager) => world.publisher.resend(manager, versionId));
    const again = await takeOutbox(world.giver);
    const hashes = (sent: typeof again): string[] => sent.map(({ value }) => sha256Hex(value!)).sort();
    expect(hashes(again)).toEqual(hashes(messages));
    expect(again[0]!.headers['message-id']).not.toBe(messages[0]!.headers['message-id']);
    await expect(asGiver((manager) => world.publisher.discard(manager, versionId))).rejects.toMatchObject({ code: 'SHARE.ALREADY_PUBLISHED' });
    const other = shareOf(changeRows(10, 'gone'));
    await world.publisher.prepare(other);
    await asGiver((manager) => world.publisher.discard(manager, other.versionId));
    await expect(asGiver((manager) => world.publisher.resend(manager, other.versionId))).rejects.toMatchObject({ code: 'SHARE.VERSION_NOT_FOUND' });
  });

  test('is no business of another department', async () => {
    await assertRowSecurity(world.giver, ['share_version', 'share_chunk', 'share_receipt']);
    const { versionId } = await published(world, shareOf(changeRows(10, 'tenant')));
    const foreign = { sub: 'u', post: 'p', role: 'data-officer' as const, department: 'tax' as const, county: null };
    await expect(inTransaction(world.giver, foreign, (manager) => world.publisher.resend(manager, versionId))).rejects.toMatchObject({ code: 'SHARE.VERSION_NOT_FOUND' });
    expect(await inTransaction(world.giver, foreign, (manager) => manager.query('select 1 from share_chunk'))).toEqual([]);
  });
});
