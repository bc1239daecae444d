import { describe, expect, test } from '@jest/globals';
import { FilingPreview, LoanDetail, LoanDocument, LoanPage } from '@lianban/procedure-loan-renewal';
import { onService, type TestService } from '../fixtures/http.cases.js';
import { application, Life } from '../fixtures/life.cases.js';
import { setToday, type TestRecord } from '../fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
const borrower = 'borrower-f0001';

onService((record, service) => { [t, http] = [record, service]; });

const detail = async (caseId: string, post: string): Promise<LoanDetail> => LoanDetail.parse((await http.call(`loans/${caseId}`, post)).body);
const actions = async (caseId: string, post: string): Promise<string[]> => (await detail(caseId, post)).actions.map(({ action, code, primary }) => `${action}${code ? ` ${code}` : ''}${primary ? '!' : ''}`);

describe('filing', () => {
  test('the preview gives the last day with its proof, the safer day and the prepayment', async () => {
    const preview = FilingPreview.parse((await http.call('loans/preview', borrower, application())).body);
    expect(preview).toMatchObject({ latestOn: '2026-02-14', safeOn: '2026-02-13', timely: true, specialReasons: [], prepaymentFen: 5_500_000 });
    expect(preview.explanation.map(({ label }) => label)).toEqual(expect.arrayContaining(['最后申请日', '预缴合计']));
    expect(FilingPreview.parse((await http.call('loans/preview', borrower, application(1, { amountFen: 3_000_000_001, maturingFen: 3_000_000_001 }))).body).specialReasons).toEqual(['A6_OVER_30M']);
    await setToday(t.record, '2026-02-15');
    expect((await http.call('loans/preview', borrower, application())).body).toMatchObject({ timely: false, latestOn: '2026-02-14' });
    expect(await http.call('loans', borrower, application())).toMatchObject({ status: 409, body: { code: 'LOAN_RENEWAL.FILED_LATE', detail: expect.stringContaining('2026-02-14') } });
    await setToday(t.record, '2026-02-02');
  });

  test('each wrong entry is named with its field and what to do', async () => {
    const wrong = async (over: object): Promise<unknown> => (await http.call('loans', borrower, { ...application(), ...over })).body;
    const firm = application().borrower;
    expect(await wrong({ borrower: { ...firm, creditCode: '12345' } })).toMatchObject({ code: 'LOAN_RENEWAL.CREDIT_CODE_FORM', errors: [{ field: 'borrower.creditCode', remedy: expect.any(String) }] });
    const other = firm.creditCode.slice(0, 17) + (firm.creditCode.endsWith('0') ? '1' : '0');
    expect(await wrong({ borrower: { ...firm, creditCode: other } })).toMatchObject({ code: 'LOAN_RENEWAL.CREDIT_CODE_CHECK' });
    expect(await wrong({ borrower: { ...firm, contactPhone: '123' } })).toMatchObject({ code: 'LOAN_RENEWAL.PHONE_INVALID' });
    expect(await wrong({ bank: 'lending-bank@bank-99' })).toMatchObject({ code: 'LOAN_RENEWAL.BANK_UNKNOWN' });
    expect(await wrong({ amountFen: 10.5 })).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'amountFen', message: expect.stringContaining('分') }] });
    expect(await wrong({ loanDueOn: '2026-02-31' })).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'loanDueOn' }] });
    expect(await wrong({ loanDueOn: '2026-01-05' })).toMatchObject({ code: 'LOAN_RENEWAL.DATE_WRONG', errors: [{ field: 'loanDueOn' }] });
    expect(await wrong({ purpose: 'other', inCity: false })).toMatchObject({ code: 'LOAN_RENEWAL.NOT_ELIGIBLE', errors: [{ code: 'A4_CITY' }, { code: 'A5_PURPOSE' }] });
    expect(await wrong({ expectedDays: 40 })).toMatchObject({ code: 'LOAN_RENEWAL.SPECIAL_REASON_REQUIRED' });
    expect((await t.admin.query('select count(*)::int as n from loan_case')).rows).toEqual([{ n: 0 }]);
    expect((await t.admin.query('select count(*)::int as n from borrower')).rows).toEqual([{ n: 0 }]);
  });

  test('the same submission sent twice is one application; at the counter a new firm gets an office of its own', async () => {
    const key = { 'idempotency-key': 'filing-of-a-test-1' };
    const first = await http.call('loans', borrower, application(), key);
    expect(first).toMatchObject({ status: 201, body: { number: 'LR-2026-000001' } });
    expect((await http.call('loans', borrower, application(), key)).body).toEqual(first.body);
    expect(await http.call('loans', borrower, application())).toMatchObject({ status: 409, body: { code: 'LOAN_RENEWAL.APPLICATION_EXISTS' } });
    const counter = await http.call('loans', 'fund-manager', application(2, { borrower: { ...application(2).borrower, name: '柜台企业（演示）' } }));
    expect((await detail(counter.body.caseId, 'fund-manager')).borrowerOffice).toMatch(/^borrower@N[0-9A-F]{8}$/);
    const named = application(3);
    expect(await http.call('loans', 'fund-manager', { ...named, borrower: { ...named.borrower, key: 'F9999' } })).toMatchObject({ status: 422, body: { code: 'LOAN_RENEWAL.BORROWER_UNKNOWN' } });
    expect(await http.call('loans', 'fund-manager', { ...application(1, { contractNumber: 'X' }), borrower: { ...application(1).borrower, key: 'F0002' } })).toMatchObject({ body: { code: 'LOAN_RENEWAL.BORROWER_CODE_TAKEN' } });
  });

  test('a blacklisted borrower and a sanctioned bank are refused with the article', async () => {
    await t.admin.query(`insert into blacklist_entry (borrower_office, listed_on, reason, listed_by) values ('borrower@F0002', '2026-01-01', '三次逾期', '罗秉衡')`);
    await t.admin.query(`insert into bank values ('lending-bank@bank-12', '历居交通银行（演示）', '2026-01-01', '未兑现承诺')`);
    const listed = application(5, { bank: 'lending-bank@bank-12' });
    const { body } = await http.call('loans', 'borrower-f0002', listed);
    expect(body).toMatchObject({ code: 'LOAN_RENEWAL.NOT_ELIGIBLE', errors: [{ code: 'A19_BLACKLISTED' }, { code: 'A18_BANK_SANCTIONED' }] });
    expect(body.detail).toContain('第十九条');
  });
});

describe('the case page and its papers', () => {
  test('shows each post what it may do and no more; who watches sees persons masked', async () => {
    const life = await Life.file(t, application(1, { contractNumber: 'HT-20' }));
    const { caseId } = life;
    expect(await actions(caseId, 'bank-01-handler')).toEqual(['complete bank-review!', 'upload']);
    expect(await actions(caseId, borrower)).toEqual(['withdraw', 'upload']);
    expect(await actions(caseId, 'supervisor')).toEqual([]);
    const watched = await detail(caseId, 'supervisor');
    expect(watched.borrower).toMatchObject({ name: expect.stringContaining('青白瓷业'), legalRepresentative: '焦*', contactName: '焦*', creditCode: expect.stringMatching(/^\w{6}\*{8}\w{4}$/), contactPhone: expect.stringMatching(/^\*+4567$/) });
    expect(watched.documents).toEqual([]);
    expect((await detail(caseId, borrower)).borrower.legalRepresentative).toBe('焦望亭');
    await life.until('recommendation');
    const told = (view: LoanDetail): string => view.steps.find(({ code }) => code === 'recommendation')!.data.find(({ name }) => name === 'accountNumber')!.value;
    expect(told(await detail(caseId, 'supervisor'))).toBe('************1234');
    expect(told(await detail(caseId, 'fund-accountant'))).toBe('6222000000001234');
    expect(await actions(caseId, 'fund-manager')).toEqual(['complete initial-review!', 'ask-supplement initial-review', 'withdraw', 'refer-fraud', 'upload']);
    const { revision } = await detail(caseId, 'fund-manager');
    const after = LoanDetail.parse((await http.call(`loans/${caseId}/steps/initial-review/complete`, 'fund-manager', { revision, outcome: 'passed', data: { note: '齐全' } })).body);
    // Found by code: the clock of these tests is set back to ten o'clock with each act, so their order by time means nothing.
    expect(Object.fromEntries(after.steps.map(({ code, outcomeLabel }) => [code, outcomeLabel]))).toMatchObject({ 'initial-review': '初审通过', approval: null });
    expect(await http.call(`loans/${caseId}/steps/initial-review/complete`, 'fund-manager', { revision, outcome: 'passed', data: {} })).toMatchObject({ status: 412, body: { code: 'STALE_REVISION' } });
  });

  test('the leading group: written down by the secretary, signed by those present, the last signature decides', async () => {
    await setToday(t.record, '2026-02-02');
    const life = await Life.file(t, application(1, { contractNumber: 'HT-21', expectedDays: 40, specialReason: '技改周期较长' }));
    await life.until('initial-review');
    const { caseId } = life;
    const send = async (path: string, post: string, body: object) => http.call(`loans/${caseId}/${path}`, post, { revision: await life.revision(), code: 'leading-group-decision', ...body });
    expect(await actions(caseId, 'fund-head')).toContain('propose-resolution leading-group-decision!');
    expect(await send('resolution/sign', 'group-finance', { agrees: true })).toMatchObject({ status: 409, body: { code: 'LOAN_RENEWAL.RESOLUTION_NEEDED' } });
    expect((await send('resolution', 'fund-head', { decision: 'approved', feeBp: 40, reason: '同意借用四十天', present: ['group-finance', 'group-industry'] })).status).toBe(200);
    expect(await send('resolution/sign', 'group-development', { agrees: true })).toMatchObject({ body: { code: 'LOAN_RENEWAL.NOT_PRESENT' } });
    expect(LoanPage.parse((await http.call('loans', 'group-finance')).body).items.map((item) => item.caseId)).toEqual([caseId]);
    for (const post of ['group-finance', 'group-industry']) expect((await send('resolution/sign', post, { agrees: true })).status).toBe(200);
    const view = await detail(caseId, 'fund-head');
    expect(view.steps.find(({ code }) => code === 'leading-group-decision')).toMatchObject({ outcome: 'approved', resolution: { feeBp: 40, present: [{ signed: true }, { signed: true }] } });
    expect(view.steps.at(-1)).toMatchObject({ code: 'agreement', outcome: null });
  });

  test('papers go in by what they are, lie encrypted, come out as they were, and reading is audited', async () => {
    await setToday(t.record, '2026-02-02');
    const { caseId } = await Life.file(t, application(1, { contractNumber: 'HT-22' }), []);
    const path = `loans/${caseId}/documents`;
    const pdf = new Uint8Array(Buffer.from('%PDF-1.7\n a paper of a test'));
    const answer = await http.upload(path, borrower, 'loan_contract', '合同.pdf', pdf);
    expect(answer.status).toBe(201);
    const kept = LoanDocument.parse(answer.body);
    expect(kept).toMatchObject({ kind: 'loan_contract', name: '合同.pdf', mediaType: 'application/pdf', size: pdf.length });
    expect((await http.upload(path, borrower, 'loan_contract', '合同.pdf', pdf)).body.documentId).toBe(kept.documentId);
    expect(await http.upload(path, borrower, 'loan_contract', '合同.pdf', new Uint8Array(Buffer.from('MZ programme of evil')))).toMatchObject({ status: 422, body: { code: 'LOAN_RENEWAL.FILE_TYPE' } });
    expect(await http.upload(path, borrower, 'nonsense', '合同.pdf', pdf)).toMatchObject({ status: 422, body: { code: 'LOAN_RENEWAL.DOCUMENT_KIND' } });
    expect(await http.upload(path, borrower, 'other', 'e.pdf', new Uint8Array(0))).toMatchObject({ status: 422, body: { code: 'LOAN_RENEWAL.FILE_EMPTY' } });
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    large.set(pdf);
    expect(await http.upload(path, borrower, 'other', 'g.pdf', large)).toMatchObject({ status: 422, body: { code: 'LOAN_RENEWAL.FILE_TOO_LARGE' } });
    expect(await http.upload(path, 'borrower-f0002', 'loan_contract', '合同.pdf', pdf)).toMatchObject({ status: 404 });
    const out = await http.download(`${path}/${kept.documentId}`, 'bank-01-handler');
    expect(Buffer.from(await out.arrayBuffer()).equals(Buffer.from(pdf))).toBe(true);
    expect(out.headers.get('content-disposition')).toContain('attachment');
    expect((await t.admin.query(`select detail ->> 'documentId' as id from audit where action = 'document.read'`)).rows).toEqual([{ id: kept.documentId }]);
    expect((await http.download(`${path}/${kept.documentId}`, 'bank-02-handler')).status).toBe(404);
  });
});

describe('the queue', () => {
  test('what waits for a post is its own; pages follow one another without gap or repetition', async () => {
    const all = LoanPage.parse((await http.call('loans?scope=all&limit=2', 'fund-manager')).body);
    expect(all.total).toBe(5);
    const seen = [...all.items];
    for (let cursor = all.nextCursor; cursor; ) {
      const next = LoanPage.parse((await http.call(`loans?scope=all&limit=2&cursor=${cursor}`, 'fund-manager')).body);
      seen.push(...next.items);
      cursor = next.nextCursor;
    }
    expect(new Set(seen.map(({ caseId }) => caseId)).size).toBe(5);
    const mine = LoanPage.parse((await http.call('loans', 'bank-01-handler')).body);
    expect(mine.items.every(({ steps }) => steps.some(({ mine: own }) => own))).toBe(true);
    expect(mine.total).toBe(3);
    expect(LoanPage.parse((await http.call('loans?scope=all&text=000003&light=green', 'fund-head')).body).total).toBe(1);
    expect(LoanPage.parse((await http.call('loans?scope=all&step=bank-review', 'fund-head')).body).total).toBe(3);
    expect((await http.call('banks/choices', borrower)).body.items).toHaveLength(12);
  });

  test('a borrower finds what it has to pay though the office writes it down; what stands still waits for nobody', async () => {
    await setToday(t.record, '2026-02-02');
    const waiting = async (post: string, caseId: string): Promise<string[]> => {
      const { items } = LoanPage.parse((await http.call('loans?limit=200', post)).body);
      return items.filter((item) => item.caseId === caseId).flatMap(({ steps }) => steps.filter(({ mine }) => mine).map(({ code }) => code));
    };
    const paying = await Life.file(t, application(1, { contractNumber: 'HT-24' }));
    await paying.until('countersignature');
    expect([await waiting(borrower, paying.caseId), await waiting('fund-accountant', paying.caseId)]).toEqual([['prepayment'], ['prepayment']]);
    expect(await actions(paying.caseId, borrower)).not.toContain('complete prepayment!');
    const missing = await Life.file(t, application(1, { contractNumber: 'HT-25' }));
    await missing.until('recommendation');
    expect(await waiting('fund-manager', missing.caseId)).toEqual(['initial-review']);
    const asked = await http.call(`loans/${missing.caseId}/supplement`, 'fund-manager', { revision: await missing.revision(), documents: ['other'], note: '补一份' });
    expect([asked.status, await waiting('fund-manager', missing.caseId), await waiting(borrower, missing.caseId)]).toEqual([200, [], ['supplement']]);
  });

  test('nothing personal is in the log', () => {
    for (const secret of ['焦望亭', application().borrower.creditCode, '6222000000001234', '0798-1234567', 'HT-22']) expect(http.log()).not.toContain(secret);
  });
});
