import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { act, begin, sent, toDisbursement, toRenewal } from './scenes.cases.js';
import { openTheatre } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

describe('loanRenewal', () => {
  it('follows an ideal life to its settlement and reminds nobody who acts in time', async () => {
    const stage = await theatre.play('ideal', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement, ...toRenewal, ['fund-return', 'returned', '2026-03-25'], ['settlement', 'settled', '2026-03-26']);
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
    expect(sent(stage, 'agreement')).toEqual([]);
    expect(sent(stage, 'prepayment').map((line) => line.split(' ')[1])).toContain('overdue');
  });

  it('ends when the bank declines', async () => {
    const stage = await theatre.play('bank-declines', async (here) => {
      await begin(here);
      await here.passUntil('2026-02-03');
      here.record.complete('bank-review', 'declined', '2026-02-03', { reason: '不符合授信条件' });
      await here.tell();
      await here.end();
    });
    expect(stage.record.loan.state).toBe('refused');
  });

  it('comes back to the account bank after a correction', async () => {
    const stage = await theatre.play('account-bank-refuses-once', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement.slice(0, 8));
      here.record.complete('account-bank-check', 'rejected', '2026-03-16', { reason: '缺公章' });
      await here.tell();
      here.record.complete('account-bank-correction', 'resubmitted', '2026-03-16', { note: '已补盖' });
      await here.tell();
      await here.settle(() => here.record.step('account-bank-check', 2) !== undefined);
      here.record.complete('account-bank-check', 'accepted', '2026-03-16');
      await here.tell();
      await act(here, ...toDisbursement.slice(9), ...toRenewal, ['fund-return', 'returned', '2026-03-25'], ['settlement', 'settled', '2026-03-26']);
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
  });

  it('tells of money that is late and carries the hearing, the judgement and the penalty beside the line', async () => {
    const stage = await theatre.play('borrower-late', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement, ...toRenewal);
      await here.passUntil('2026-03-26');
      here.record.give({ type: 'note-overdue', code: 'fund-return' }, '2026-03-26');
      await here.tell();
      here.record.complete('overdue-hearing', 'explained', '2026-03-26', { reason: '到账延误' });
      await here.tell();
      await here.passUntil('2026-03-30');
      here.record.complete('overdue-judgement', 'justified', '2026-03-30', { reason: '银行清算延误' });
      here.record.complete('fund-return', 'returned', '2026-03-30');
      await here.tell();
      here.record.complete('penalty-payment', 'received', '2026-03-30', { amountFen: 416_667, receivedOn: '2026-03-30', reference: 'R6' });
      await act(here, ['settlement', 'settled', '2026-03-30']);
      await here.end();
    });
    expect(sent(stage, 'fund-return')).toContain('2026-03-26 overdue sent');
    expect(stage.record.loan.state).toBe('settled');
  });

  it('catches up with a record that went on without it', async () => {
    const stage = await theatre.play('started-late', async (here) => {
      for (const [code, outcome, on] of [...toDisbursement, ...toRenewal]) here.record.complete(code, outcome, on);
      await here.passUntil('2026-03-25');
      await begin(here);
      await act(here, ['fund-return', 'returned', '2026-03-25'], ['settlement', 'settled', '2026-03-25']);
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
  });

  it('ends when the borrower withdraws before the money has left', async () => {
    const stage = await theatre.play('withdrawn', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement.slice(0, 6));
      here.record.give({ type: 'withdraw', reason: '自筹资金', by: 'post' }, '2026-02-09');
      await here.tell();
      await here.end();
    });
    expect(stage.record.loan.state).toBe('withdrawn');
  });
});
