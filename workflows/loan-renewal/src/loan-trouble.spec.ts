import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { plainDate } from '@lianban/kernel';
import type { LoanEffect } from '@lianban/procedure-loan-renewal';
import { act, begin, give, sent, toDisbursement, toRenewal } from './scenes.cases.js';
import { openTheatre, type Stage } from './stage.cases.js';

jest.setTimeout(120_000);
let theatre: Awaited<ReturnType<typeof openTheatre>>;
beforeAll(async () => void (theatre = await openTheatre()));
afterAll(() => theatre.close());

const types = ({ record }: Stage): LoanEffect['type'][] => record.effects.map(({ type }) => type);
const said = (reason: string) => ({ reason });
const back = (on: string, payer = 'borrower') => ({ returnedOn: on, amountFen: 1_000_000_000, payer, reference: 'R4' });
const received = (amountFen: number, receivedOn: string) => ({ amountFen, receivedOn, reference: 'R6' });

describe('a bank that does not keep its word (art. 18, Annex 1)', () => {
  it('is heard, found liable, sanctioned, and pays for its days; the loan is settled all the same', async () => {
    const stage = await theatre.play('bank-default', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement, ...toRenewal.slice(0, 3));
      await give(here, '2026-03-26', { type: 'note-overdue', code: 'renewal-loan' });
      await act(here,
        ['default-explanation', 'explained', '2026-03-26', said('额度不足')], ['default-decision', 'liable', '2026-03-27', said('无特殊原因')],
        ['sanction-execution', 'executed', '2026-03-30', { measures: '取消财政性资金存款业务' }], ['collection', 'filed', '2026-03-30', { court: '法院', fileNumber: '1' }],
        ['fund-return', 'returned', '2026-03-30', back('2026-03-30', 'bank')], ['renewal-loan', 'not-paid', '2026-03-30', {}], ['bank-liability', 'received', '2026-03-31', received(1_104_167, '2026-03-31')],
        ['settlement', 'settled', '2026-03-31'],
      );
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
    expect(sent(stage, 'renewal-loan')).toContain('2026-03-26 overdue sent');
    expect(types(stage)).toContain('bank-sanctioned');
    expect(types(stage)).not.toContain('overdue-recorded');
  });
});

describe('a delay (art. 19)', () => {
  it('granted: the return is owed on the later day, and nobody was told to be late', async () => {
    const stage = await theatre.play('delay-granted', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement, ...toRenewal);
      await give(here, '2026-03-25', { type: 'ask-delay', untilOn: plainDate('2026-03-31'), reason: '到账延误', by: 'b' });
      await act(here, ['delay-decision', 'approved', '2026-03-27', {}]);
      expect(here.record.dueOn('fund-return')).toBe('2026-03-31');
      await act(here, ['fund-return', 'returned', '2026-03-31', back('2026-03-31')], ['settlement', 'settled', '2026-04-01']);
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
    expect(sent(stage, 'fund-return').filter((line) => !line.includes('reminder'))).toEqual([]);
    expect(types(stage)).not.toContain('overdue-recorded');
  });

  it('refused after the money has come back: late since the day that stood', async () => {
    const stage = await theatre.play('delay-refused', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement, ...toRenewal);
      await give(here, '2026-03-25', { type: 'ask-delay', untilOn: plainDate('2026-03-31'), reason: '到账延误', by: 'b' });
      await act(here, ['fund-return', 'returned', '2026-03-27', back('2026-03-27')], ['settlement', 'settled', '2026-03-27'], ['delay-decision', 'refused', '2026-03-30', said('没有理由')]);
      expect(here.record.loan.state).toBe('open');
      await act(here,
        ['overdue-hearing', 'explained', '2026-03-31', said('已尽快归还')], ['overdue-judgement', 'justified', '2026-04-01', said('清算延误')], ['penalty-payment', 'received', '2026-04-02', received(166_667, '2026-04-02')],
      );
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
    expect(stage.record.effects).toContainEqual({ type: 'overdue-recorded', days: 2, justified: true, approved: false });
  });
});

describe('a borrower who is late for the third time (art. 19)', () => {
  it('is heard before it is put on the blacklist; the money comes back with its penalty', async () => {
    const stage = await theatre.play('third-time-late', async (here) => {
      here.record.over = { overdueEvents: [{ justified: false, approved: false }, { justified: false, approved: false }] };
      await begin(here);
      await act(here, ...toDisbursement, ...toRenewal);
      await give(here, '2026-03-26', { type: 'note-overdue', code: 'fund-return' });
      await here.passUntil('2026-04-01');
      await give(here, '2026-04-01', { type: 'note-overdue', code: 'overdue-hearing' });
      await act(here,
        ['overdue-judgement', 'unjustified', '2026-04-02', said('未说明理由')], ['fund-return', 'returned', '2026-04-03', back('2026-04-03')],
        ['blacklist-hearing', 'explained', '2026-04-03', said('愿改正')], ['blacklist-decision', 'listed', '2026-04-07', said('累计三次')], ['penalty-payment', 'received', '2026-04-07', received(750_000, '2026-04-07')],
        ['settlement', 'settled', '2026-04-07'],
      );
      await here.end();
    });
    expect(stage.record.loan.state).toBe('settled');
    expect(stage.record.step('overdue-hearing')?.outcome).toBe('silent');
    expect(types(stage)).toEqual(expect.arrayContaining(['blacklisted', 'overdue-corrected']));
    expect(stage.record.effects).toContainEqual({ type: 'overdue-corrected', days: 9 });
  });
});

describe('a referral (art. 20)', () => {
  it('is carried on after its case has ended, and a second one is taken up beside it', async () => {
    const stage = await theatre.play('referral-outlives-case', async (here) => {
      await begin(here);
      await act(here, ...toDisbursement.slice(0, 2));
      await give(here, '2026-02-04', { type: 'refer-fraud', reason: '材料系伪造', by: 'm' }, { type: 'withdraw', reason: '自筹资金', by: 'b' });
      await here.passUntil('2026-02-12');
      expect(sent(here, 'fraud-referral')).toContain('2026-02-10 overdue sent');
      here.record.complete('fraud-referral', 'acknowledged', '2026-02-12', { authority: '市财政局' });
      await give(here, '2026-02-12', { type: 'refer-fraud', reason: '另有伪造合同', by: 'm' });
      await act(here, ['fraud-referral', 'acknowledged', '2026-02-13', { authority: '市财政局' }]);
      await here.end();
    });
    expect(stage.record.loan.state).toBe('withdrawn');
    expect(stage.record.step('fraud-referral', 2)?.outcome).toBe('acknowledged');
  });

  it('that follows years later starts the carrying anew, and nothing else of the ended case', async () => {
    const stage = await theatre.play('referral-after-closing', async (here) => {
      for (const [code, outcome, on] of toDisbursement.slice(0, 6)) here.record.complete(code, outcome, on);
      here.record.give({ type: 'withdraw', reason: '自筹资金', by: 'b' }, '2026-02-10');
      await here.passUntil('2026-06-01');
      here.record.give({ type: 'refer-fraud', reason: '材料系伪造', by: 'm' }, '2026-06-01');
      await begin(here);
      await here.passUntil('2026-06-05');
      expect(sent(here, 'fraud-referral')).toContain('2026-06-05 overdue sent');
      await act(here, ['fraud-referral', 'acknowledged', '2026-06-05', { authority: '市财政局' }]);
      await here.end();
    });
    expect([...stage.record.steps.values()].filter(({ id }) => id.startsWith('prepayment')).length).toBe(0);
    expect(stage.record.loan.state).toBe('withdrawn');
  });
});
