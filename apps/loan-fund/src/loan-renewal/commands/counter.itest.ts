import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { LoanDetailRead } from '../queries/loan-detail.query.js';
import { LoanQueueRead } from '../queries/loan-queue.query.js';
import { LoanDocuments } from '../documents/loan-documents.js';
import { application, fields, ideal, Life } from '../fixtures/life.cases.js';
import { actor, openRecord, setToday, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let detail: LoanDetailRead;
let queue: LoanQueueRead;
beforeAll(async () => {
  t = await openRecord();
  detail = new LoanDetailRead(t.record, new LoanDocuments(t.record, t.files), {} as never);
  queue = new LoanQueueRead(t.record);
});
afterAll(async () => { await t?.close(); });
afterEach(() => setToday(t.record, '2026-02-02'));
let seed = 900;

const ofBorrower = new Set(['supplement', 'agreement', 'loan-receipt', 'overdue-hearing', 'blacklist-hearing']);
const name = '浮梁山货行（演示个体户）';

/** A firm that nobody knew: filed at the counter. */
async function newcomer(): Promise<Life> {
  seed += 1;
  const body = application(seed, { borrower: { ...application(seed).borrower, name } });
  return Life.file(t, body, undefined, 'fund-manager');
}

async function statement(life: Life): Promise<string> {
  await life.hand('borrower_statement');
  return (await t.admin.query(`select document_id from loan_document where case_id = $1 and kind = 'borrower_statement' order by uploaded_at desc, document_id desc limit 1`, [life.caseId])).rows[0].document_id;
}

describe('a borrower without an account', () => {
  test('goes its whole life at the counter, under its own name, and the record says who did it for whom', async () => {
    const life = await newcomer();
    for (const [code, outcome, on] of ideal) {
      await setToday(t.record, on);
      await life.complete(code, outcome, fields[code] ?? {}, ...(ofBorrower.has(code) ? ['fund-manager'] : []));
    }
    expect(await life.row()).toMatchObject({ state: 'settled', borrower_office: expect.stringMatching(/^borrower@N[0-9A-F]{8}$/) });
    const page = await detail.get(actor('fund-head'), life.caseId);
    expect(page).toMatchObject({ borrowerName: name, borrowerHasAccount: false });
    expect(page.steps.filter(({ atCounter }) => atCounter).map(({ code }) => code)).toEqual(['agreement', 'loan-receipt']);
    expect(page.steps.find(({ code }) => code === 'agreement')).toMatchObject({ officeName: name, byName: '陆知行' });
    expect(page.history.filter(({ by }) => by.includes('窗口代借款人办理')).map(({ action }) => action)).toEqual(['case.opened', 'step.agreement.signed', 'step.loan-receipt.issued']);
    const { rows } = await t.admin.query(`select detail from audit where object = $1 and detail ? 'atCounter' order by 1`, [`loan/${life.caseId}`]);
    expect(rows).toHaveLength(3);
  });

  test('its step waits in the queue of the project manager and comes first on the page; that of a borrower with an account does not', async () => {
    const life = await newcomer();
    const known = await Life.file(t, application(1));
    await life.until('approval');
    await setToday(t.record, '2026-02-02');
    await known.until('approval');
    const mine = await queue.page(actor('fund-manager'), { scope: 'mine', limit: 50 });
    const waiting = mine.items.filter(({ caseId }) => [life.caseId, known.caseId].includes(caseId));
    expect(waiting.map(({ caseId, steps }) => [caseId, steps.map(({ code, mine: own }) => [code, own])])).toEqual([[life.caseId, [['agreement', true]]]]);
    expect((await detail.get(actor('fund-manager'), life.caseId)).actions.find(({ primary }) => primary)).toMatchObject({ code: 'agreement', atCounter: true });
    const offered = (await detail.get(actor('fund-manager'), known.caseId)).actions;
    expect(offered.find(({ code }) => code === 'agreement')).toMatchObject({ primary: false, atCounter: true });
    expect((await detail.get(actor('borrower-f0001'), known.caseId)).actions[0]).toMatchObject({ code: 'agreement', primary: true, atCounter: false });
  });

  test('asks and withdraws only by its own signed statement, each proving one wish', async () => {
    const life = await newcomer();
    const withdraw = async (counterDocumentId: string | null): Promise<string> =>
      t.commands.withdraw(actor('fund-manager'), life.caseId, { revision: await life.revision(), reason: '改由他行续贷', counterDocumentId }).then(() => 'done', ({ code }: { code: string }) => code);
    const [contract] = (await t.admin.query(`select document_id from loan_document where case_id = $1 and kind = 'loan_contract'`, [life.caseId])).rows;
    expect([await withdraw(null), await withdraw(contract.document_id)]).toEqual(['LOAN_RENEWAL.COUNTER_PAPER', 'LOAN_RENEWAL.COUNTER_PAPER']);
    const used = await statement(life);
    await t.admin.query(`insert into counter_act (case_id, action, document_id, by_post, by_name, at) values ($1, 'ask-delay', $2, 'fund-manager', '陆知行', now())`, [life.caseId, used]);
    expect(await withdraw(used)).toBe('LOAN_RENEWAL.COUNTER_PAPER');
    expect(await life.row()).toMatchObject({ state: 'open' });
    expect(await withdraw(await statement(life))).toBe('done');
    expect(await life.row()).toMatchObject({ state: 'withdrawn' });
    const { history, documents } = await detail.get(actor('fund-manager'), life.caseId);
    expect(history.find(({ action }) => action === 'case.withdraw')).toMatchObject({ by: '陆知行（窗口代借款人办理，依据借款人书面申请或说明（窗口代办））', text: '改由他行续贷' });
    expect(documents.filter(({ counterUsed }) => counterUsed)).toHaveLength(2);
  });

  test('supplies and explains at the counter too; without the statement the step stays open', async () => {
    const life = await newcomer();
    await life.until('recommendation');
    await t.commands.askSupplement(actor('fund-manager'), life.caseId, { revision: await life.revision(), documents: ['loan_contract'], note: '' });
    const supply = async (counterDocumentId?: string): Promise<string> =>
      t.commands.complete(actor('fund-manager'), life.caseId, 'supplement', { revision: await life.revision(), outcome: 'supplied', data: {}, counterDocumentId }).then(() => 'done', ({ code }: { code: string }) => code);
    expect([await supply(), await life.open()]).toEqual(['LOAN_RENEWAL.COUNTER_PAPER', ['initial-review', 'supplement']]);
    expect([await supply(await statement(life)), await life.open()]).toEqual(['done', ['initial-review']]);
    expect((await life.step('supplement'))['data']).toMatchObject({ atCounter: true });
  });

  test('is told like everybody else: whose turn it is, and what was decided, to its office and its bank', async () => {
    const life = await newcomer();
    await life.until('approval');
    const { rows } = await t.admin.query(`select convert_from(value, 'utf8')::jsonb as step from outbox where topic = 'steps.loan-fund.v1' order by id`);
    const news = rows.flatMap(({ step }) => (step.caseId === life.caseId ? (step.news ?? []) : [])) as { kind: string; office: string; text: string }[];
    const own = String((await life.row())['borrower_office']);
    const told = (office: string): string[] => [...new Set(news.filter((one) => one.office === office).map(({ kind, text }) => `${kind} ${/「(.*)」/.exec(text)?.[1]}`))];
    expect(told(own)).toEqual([
      'closed 承贷银行续贷审查审批', 'closed 出具续贷办理承诺函', 'closed 签署推荐意见', 'closed 项目经理初审', 'closed 转贷服务办公室负责人审批', 'opened 借款人签订借用协议和保证函',
    ]);
    expect(told('lending-bank@bank-01')).toEqual(['opened 承贷银行续贷审查审批', 'opened 出具续贷办理承诺函', 'opened 签署推荐意见', 'closed 项目经理初审', 'closed 转贷服务办公室负责人审批']);
    expect(JSON.stringify(news)).not.toMatch(/山货行|焦望亭|0798/);
  });

  test('nobody but the project manager acts for a borrower', async () => {
    const life = await newcomer();
    await life.until('approval');
    for (const post of ['fund-head', 'fund-accountant', 'bank-01-approver']) {
      await expect(life.complete('agreement', 'signed', fields['agreement'] ?? {}, post)).rejects.toMatchObject({ status: 403 });
    }
    expect(await life.open()).toEqual(['agreement']);
  });
});

describe('a credit code that fails its check character', () => {
  test('is believed on evidence only, and the page of the project manager says so', async () => {
    const wrong = '91350211M0000XUF46';
    const body = { ...application(951), creditCodeConfirmed: true };
    const life = await Life.file(t, { ...body, borrower: { ...body.borrower, creditCode: wrong } }, ['approval_form', 'personal_guarantee', 'loan_contract', 'bank_commitment_letter', 'recommendation'], 'fund-manager');
    await life.until('recommendation');
    expect(await detail.get(actor('fund-manager'), life.caseId)).toMatchObject({ creditCodeConfirmed: true });
    await expect(life.complete('initial-review', 'passed')).rejects.toMatchObject({ code: 'LOAN_RENEWAL.PAPERS_MISSING' });
    await life.hand('identifier_evidence');
    await life.complete('initial-review', 'passed');
    expect(await life.open()).toEqual(['approval']);
  });

  test('a code that is right needs none, whatever was ticked', async () => {
    const life = await Life.file(t, { ...application(952), creditCodeConfirmed: true }, [], 'fund-manager');
    expect(await life.row()).toMatchObject({ credit_code_confirmed: false });
  });
});
