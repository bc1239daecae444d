import { formatYuan } from '@lianban/kernel';
import { loanRefusals } from '@lianban/procedure-loan-renewal';
import { LianbanProblem } from '@lianban/service';
import type { EntityManager } from 'typeorm';

/** Whoever may promise or spend the fund's money waits here for the others (art. 3). */
export async function lockFund(manager: EntityManager): Promise<void> {
  await manager.query('select 1 from fund for update');
}

/** Capital less what is out and what is promised; fen. */
export async function availableFen(manager: EntityManager): Promise<number> {
  const [row]: { fen: string }[] = await manager.query(`
select (coalesce(sum(credit_fen - debit_fen) filter (where account in ('contribution', 'bank-borrowing')), 0) - coalesce(sum(debit_fen - credit_fen) filter (where account = 'loans-outstanding'), 0)
  - (select coalesce(sum(amount_fen), 0) from reservation where released_at is null and consumed_at is null))::text as fen
from ledger_posting where account in ('contribution', 'bank-borrowing', 'loans-outstanding')`);
  return Number(row?.fen ?? 0);
}

/** Promises money to a loan; under the lock. Throws FUND_SHORT when it is no longer there. */
export async function reserve(manager: EntityManager, caseId: string, amountFen: number, at: Date): Promise<void> {
  const left = await availableFen(manager);
  const { detail, remedy } = loanRefusals['LOAN_RENEWAL.FUND_SHORT'];
  if (amountFen > left) throw LianbanProblem.conflict('LOAN_RENEWAL.FUND_SHORT', `${detail}：可用 ${formatYuan(left)} 元`, remedy);
  await manager.query('insert into reservation (case_id, amount_fen, reserved_at) values ($1, $2, $3)', [caseId, amountFen, at]);
}

/** Gives back what a loan that ends before it is paid out was promised. */
export async function releaseReservation(manager: EntityManager, caseId: string, at: Date): Promise<void> {
  await manager.query('update reservation set released_at = $2 where case_id = $1 and released_at is null and consumed_at is null', [caseId, at]);
}

/** The money has left: what was promised is now outstanding. */
export async function consumeReservation(manager: EntityManager, caseId: string, at: Date): Promise<void> {
  await manager.query('update reservation set consumed_at = $2 where case_id = $1 and released_at is null and consumed_at is null', [caseId, at]);
}
