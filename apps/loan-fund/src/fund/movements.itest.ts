import { describe, expect, test } from '@jest/globals';
import { FundMovementPage, FundView, LedgerPage } from '@lianban/procedure-loan-renewal';
import type { Answer } from '@lianban/service/testing';
import { onService, type TestService } from '../loan-renewal/fixtures/http.cases.js';
import type { TestRecord } from '../loan-renewal/fixtures/record.cases.js';

let t: TestRecord;
let http: TestService;
onService((record, service) => { [t, http] = [record, service]; });

const interest = { kind: 'depositInterest', amountFen: 12_345, on: '2026-02-02', reference: ' yh-1 ' };
const propose = (body: object, post = 'fund-accountant'): Promise<Answer> => http.call('fund/movements', post, body);
const decide = (movementId: string, body: object, post = 'fund-head'): Promise<Answer> => http.call(`fund/movements/${movementId}/decide`, post, { revision: 1, ...body });
const fund = async (): Promise<FundView> => FundView.parse((await http.call('fund', 'group-finance')).body);
const first = async (): Promise<FundMovementPage['items'][number]> => FundMovementPage.parse((await http.call('fund/movements', 'auditor')).body).items[0]!;
type FundMovementPage = ReturnType<typeof FundMovementPage.parse>;

describe('money that belongs to no loan', () => {
  test('is entered by one person, and in the ledger only once another has confirmed it', async () => {
    expect((await propose(interest, 'fund-head')).status).toBe(403);
    expect(FundMovementPage.parse((await propose(interest)).body).items).toMatchObject([{ state: 'proposed', reference: 'YH1', proposedPost: 'fund-accountant', decidedBy: null, revision: 1 }]);
    expect((await fund()).cashFen).toBe(8_000_000_000);
    const { movementId } = await first();
    expect((await decide(movementId, { approve: true }, 'fund-accountant')).status).toBe(403);
    expect((await decide(movementId, { approve: true, revision: 2 })).body).toMatchObject({ code: 'LOAN_RENEWAL.MOVEMENT_CHANGED' });
    expect((await decide(movementId, { approve: true })).body).toMatchObject({ items: [{ state: 'posted', decidedPost: 'fund-head', revision: 2 }] });
    expect(await fund()).toMatchObject({ cashFen: 8_000_012_345, contributionFen: 8_000_000_000, availableFen: 8_000_000_000, violations: [] });
    expect((await decide(movementId, { approve: true, revision: 2 })).body).toMatchObject({ code: 'LOAN_RENEWAL.MOVEMENT_CHANGED' });
    const page = LedgerPage.parse((await http.call('fund/ledger?account=fund-account&limit=1', 'auditor')).body);
    expect(page).toMatchObject({ total: 2, items: [{ label: '专户存款利息', article: '21', byName: '测试员', reference: 'YH1', postings: [{ account: 'fund-account', debitFen: 12_345 }, { account: 'deposit-interest-income', creditFen: 12_345 }] }] });
    expect(LedgerPage.parse((await http.call(`fund/ledger?account=fund-account&limit=1&cursor=${page.nextCursor}`, 'auditor')).body).items).toMatchObject([{ label: '融资担保公司出资', on: '2026-01-05' }]);
  });

  test('is taken once by its receipt, however the number is written, unless it was refused with a reason', async () => {
    expect((await propose({ ...interest, reference: 'YH1' })).body).toMatchObject({ code: 'LOAN_RENEWAL.MOVEMENT_EXISTS' });
    expect((await propose({ ...interest, on: '2026-02-03' })).body).toMatchObject({ code: 'LOAN_RENEWAL.MOVEMENT_DATE' });
    const cost = { kind: 'operatingCost', amountFen: 30_000, on: '2026-02-02', reference: 'YH-2' };
    await propose(cost);
    expect((await propose(cost)).body).toMatchObject({ code: 'LOAN_RENEWAL.MOVEMENT_EXISTS' });
    const { movementId } = await first();
    expect((await decide(movementId, { approve: false })).body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ field: 'reason' }] });
    expect((await decide(movementId, { approve: false, reason: '金额应为 300.50 元' })).body.items.find((one: { movementId: string }) => one.movementId === movementId)).toMatchObject({ state: 'refused', reason: '金额应为 300.50 元' });
    expect((await propose({ ...cost, amountFen: 30_050 })).status).toBe(200);
    expect((await fund()).cashFen).toBe(8_000_012_345);
    expect((await decide((await first()).movementId, { approve: true })).status).toBe(200);
    expect((await fund()).cashFen).toBe(8_000_012_345 - 30_050);
  });

  test('never leaves more than lies on the account; it stays open, and whoever entered it is told apart by the database too', async () => {
    await propose({ kind: 'borrowingCost', amountFen: 9_000_000_000, on: '2026-02-02', reference: 'YH-3' });
    const { movementId } = await first();
    expect((await decide(movementId, { approve: true })).body).toMatchObject({ code: 'LOAN_RENEWAL.CASH_SHORT' });
    expect(await first()).toMatchObject({ movementId, state: 'proposed', revision: 1 });
    await expect(t.admin.query(`update fund_movement set state = 'refused', reason = 'x', decided_sub = proposed_sub, decided_post = 'other' where movement_id = $1`, [movementId])).rejects.toThrow('fund_movement_two_persons');
    expect((await t.admin.query(`select action, count(*)::int as n from audit where action like 'movement.%' group by 1 order by 1`)).rows).toEqual([{ action: 'movement.confirm', n: 2 }, { action: 'movement.propose', n: 4 }, { action: 'movement.refuse', n: 1 }]);
  });
});
