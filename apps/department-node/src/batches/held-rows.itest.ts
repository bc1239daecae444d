import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { syntheticPerson } from '@lianban/testing';
import ExcelJS from 'exceljs';
import { changesCsv, csv, people } from '../fixtures/files.cases.js';
import { changesOf, checked, openTestNode, published, versionIdOf, type TestNode } from '../fixtures/node.cases.js';

let t: TestNode;
beforeAll(async () => {
  t = await openTestNode();
  await published(t, csv(...people(1, 40)), { period: '2026-01' });
});
afterAll(() => t?.close());

const digest = (seed: number): string => t.node.keys.digester.idDigest(syntheticPerson(seed).idNumber);
const reason = { reason: '核对过' };

describe('refused rows hold what was', () => {
  test('a refused row with a readable number holds that person; an unreadable one holds every exit of its county', async () => {
    // 1 is refused by its date, 2 has lost a digit, 3 is not in the file.
    const batch = await checked(t, csv({ seed: 1, on: '2030-01-01' }, { seed: 2, idNumber: syntheticPerson(2).idNumber.slice(0, 17) }, ...people(4, 40)), { period: '2026-02' });
    expect(batch.difference).toMatchObject({ added: 0, left: 0, held: 3, unreadable: 1, unchanged: 37, rowsAfter: 40 });
  });

  test('a correction touches the refused rows only, and then the exits go', async () => {
    const original = await published(t, csv({ seed: 1, on: '2030-01-01' }, { seed: 2, idNumber: syntheticPerson(2).idNumber.slice(0, 17) }, ...people(4, 40), { seed: 50 }), { period: '2026-03' });
    expect(original.difference).toMatchObject({ added: 1, left: 0, held: 3 });
    expect(original.actions).toContain('correct');

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await t.download(`batches/${original.id}/error-workbook`, 'civil-officer')) as never);
    const sheet = workbook.worksheets[0]!;
    expect((sheet.getRow(1).values as string[]).slice(1)).toEqual(['证件号码', '姓名', '身份类别', '认定地', '认定日期', '联系电话', '错误数', '错误说明', '行标识（请勿改动）']);
    expect(sheet.rowCount).toBe(3);
    expect(sheet.getColumn(9).hidden).toBe(true);
    const bad = sheet.getRow(3).getCell(1);
    expect(bad.numFmt).toBe('@');
    expect(JSON.stringify(bad.note)).toContain('居民身份证应为 18 位，现为 17 位');
    expect(bad.fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['需改正的行', '按规则汇总', '填写说明']);

    (sheet as unknown as { dataValidations: { model: object } }).dataValidations.model = {}; // exceljs writes them cell by cell, for a minute
    sheet.getRow(2).getCell(5).value = '2026-09-02';
    bad.value = syntheticPerson(2).idNumber;
    sheet.addRow([syntheticPerson(4).idNumber, syntheticPerson(4).name, '低保对象', '昌江区', '2026-08-08', '13800000000']);
    const fixed = Buffer.from(await workbook.xlsx.writeBuffer());
    const correction = await published(t, fixed, { period: '2026-03', correctsBatchId: original.id, name: '更正.xlsx' }, reason);
    expect(correction.findings).toEqual([expect.objectContaining({ code: 'CORRECTION_PASSED', rows: 1 })]);
    // 1 has a new date, 2 is as it was, 3 leaves now that nobody is unreadable any more.
    expect(correction.difference).toMatchObject({ added: 0, changed: 1, unchanged: 1, left: 1, held: 0, unreadable: 0 });
    const changes = await changesOf(t, await versionIdOf(t, correction.version!));
    expect(changes.map(({ op, idDigest }) => [op, idDigest]).sort()).toEqual([['changed', digest(1)], ['left', digest(3)]].sort());
  });

  test('the approver may release the exits with a reason', async () => {
    const file = csv(...people(4, 39), { seed: 50 }, { seed: 60, idNumber: '1' }, { seed: 1 }, { seed: 2 });
    const batch = await checked(t, file, { period: '2026-04' });
    expect(batch.difference).toMatchObject({ left: 0, held: 1, unreadable: 1 });
    const submitted = await t.call(`batches/${batch.id}/submit`, 'civil-officer', { revision: batch.revision });
    const { revision } = submitted.body;
    expect((await t.call(`batches/${batch.id}/approve`, 'civil-reviewer', { revision, releaseUnreadable: true })).body.code).toBe('RELEASE_REASON_REQUIRED');
    const approved = await t.call(`batches/${batch.id}/approve`, 'civil-reviewer', { revision, releaseUnreadable: true, reason: '已电话核实' });
    expect(approved.body.difference).toMatchObject({ left: 1, held: 0 });
    await t.until(batch.id, 'civil-officer', ['published']);
  });
});

describe('incremental lists', () => {
  test('entries and exits; an exit of somebody who never entered is refused', async () => {
    const batch = await published(t, changesCsv({ seed: 70, change: '新增' }, { seed: 4, change: '退出' }, { seed: 99, change: '退出' }), { period: '2026-05', mode: 'incremental' }, reason);
    expect(batch.findings.map(({ code }) => code)).toEqual(['EXIT_WITHOUT_ENTRY']);
    const changes = await changesOf(t, await versionIdOf(t, batch.version!));
    expect(changes.map(({ op, idDigest }) => [op, idDigest]).sort()).toEqual([['added', digest(70)], ['left', digest(4)]].sort());
  });
});

describe('two rows of one person', () => {
  test('other data of the same category refuses both; two categories are two rows with a hint later', async () => {
    const batch = await published(t, csv(...people(5, 39), { seed: 1 }, { seed: 2 }, { seed: 70 }, { seed: 80 }, { seed: 80, phone: '13900000001' }, { seed: 81 }, { seed: 81, category: '孤儿' }), { period: '2026-06' }, reason);
    expect(batch.findings.find(({ code }) => code === 'DUP_CONFLICT')).toMatchObject({ rows: 2 });
    expect(batch.counts).toMatchObject({ duplicates: 2, refused: 2 });
    const later = await checked(t, csv(...people(5, 39), { seed: 1 }, { seed: 2 }, { seed: 70 }, { seed: 81, category: '特困' }), { period: '2026-07' });
    expect(later.findings.find(({ code }) => code === 'DUP_OTHER_CATEGORY')).toMatchObject({ rows: 1, level: 'hint' });
  });
});
