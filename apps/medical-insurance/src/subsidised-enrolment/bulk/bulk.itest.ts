import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readXlsx, writeXlsx } from '@lianban/tabular';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { openService, type TestService } from '../fixtures/http.cases.js';
import { claim, died, land, person, registered } from '../fixtures/lists.cases.js';
import { openRecord, type TestRecord } from '../fixtures/record.cases.js';
import { sheetColumns } from './answer-sheet.js';

let t: TestRecord;
let http: TestService;
const confirmer = 'civil-confirmer@360222';

beforeAll(async () => {
  t = await openRecord();
  const seeds = [1, 2, 3, 4];
  await land(t.record, 'household-register', seeds.map((seed) => registered(t.record, person(seed))));
  await land(t.record, 'deaths', seeds.map((seed) => died(t.record, person(seed))));
  await land(t.record, 'low-income-persons', [...[1, 2, 3].map((seed) => claim(t.record, person(seed), 'destitute')), claim(t.record, person(4), 'destitute', '360202')]);
  http = await openService(t);
});
afterAll(async () => {
  await http?.close();
  await t?.close();
});

async function exported(post = confirmer, query = ''): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of readXlsx(Buffer.from(await (await http.download(`cases/export.xlsx${query}`, post)).arrayBuffer()), { sheet: null })) rows.push(...batch.map(({ cells }) => cells));
  return rows;
}
async function upload(rows: readonly string[][], headings: readonly string[] = sheetColumns) {
  const file = new PassThrough();
  const bytes = buffer(file);
  await writeXlsx(file, [{ name: '待办事项', columns: headings.map((heading) => ({ heading })), rows }]);
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(await bytes)]), 'answers.xlsx');
  return http.send('cases/answers', confirmer, form);
}
const fill = (row: string[], answer: string, reasonCode = '', reason = ''): string[] => row.map((cell, index) => [answer, reasonCode, reason][index - 8] ?? cell);

describe('answers in a workbook', () => {
  test('the export holds what the office owes, masked; in clear only for a purpose, and audited', async () => {
    const [head, ...rows] = await exported();
    expect(head).toEqual([...sheetColumns]);
    expect(rows).toHaveLength(6);
    expect(rows[0]![2]).toMatch(/^360299\*{8}/);
    const clear = await exported(confirmer, `?purpose=${encodeURIComponent('入户核实')}`);
    expect(clear.slice(1).map((row) => row[2])).toContain(person(1).idNumber);
    const { rows: audit } = await t.admin.query(`select action, purpose from audit where action like 'case.export%' order by seq`);
    expect(audit).toEqual([{ action: 'case.export', purpose: null }, { action: 'case.export-clear', purpose: '入户核实' }]);
  });

  test('good rows are taken, each refused row is named with code and remedy, and sending it again changes nothing', async () => {
    const [, ...rows] = await exported();
    const [, ...foreign] = await exported('civil-confirmer@360202');
    const sent = [
      fill(rows[0]!, '确认'), fill(rows[1]!, '驳回', '本人已死亡'), fill(rows[2]!, '驳回'), fill(rows[3]!, '同意'), rows[4]!, fill(rows[5]!, '要求更正', '', '姓名有误'), fill(foreign[0]!, '确认'),
    ];
    const first = await upload(sent);
    expect(first).toMatchObject({ status: 200, body: { accepted: 3 } });
    expect(first.body.refused.map(({ row, code }: { row: number; code: string }) => [row, code])).toEqual([
      [4, 'SUBSIDISED_ENROLMENT.REASON_REQUIRED'], [5, 'SUBSIDISED_ENROLMENT.ROW_ANSWER_UNKNOWN'], [8, 'SUBSIDISED_ENROLMENT.ROW_UNKNOWN'],
    ]);
    expect(first.body.refused[0].remedy).toBeTruthy();
    const revisions = async () => (await t.admin.query('select case_id, revision from confirmation_case order by 1')).rows;
    const before = await revisions();
    expect(await upload(sent)).toEqual(first);
    expect(await revisions()).toEqual(before);
    const changed = await upload([fill(rows[0]!, '驳回', '本人已死亡')]);
    expect(changed.body).toMatchObject({ accepted: 0, refused: [{ row: 2, code: 'SUBSIDISED_ENROLMENT.STEP_ALREADY_ANSWERED' }] });
  });

  test('a file that is not ours is refused as a whole, in words', async () => {
    expect(await upload([['x']], ['姓名', '答复'])).toMatchObject({ status: 422, body: { code: 'SUBSIDISED_ENROLMENT.ANSWERS_FILE' } });
    const form = new FormData();
    form.set('file', new Blob(['not a workbook']), 'answers.xlsx');
    expect(await http.send('cases/answers', confirmer, form)).toMatchObject({ status: 422, body: { code: expect.stringMatching(/^FILE_/), remedy: expect.any(String) } });
    expect(await http.send('cases/answers', confirmer, new FormData())).toMatchObject({ status: 422, body: { code: 'SUBSIDISED_ENROLMENT.ANSWERS_FILE_MISSING' } });
  });
});
