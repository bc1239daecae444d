import { systemActor } from '@lianban/persistence';
import { fundSetup, ledgerAccountCodes, ledgerAccounts, type FundView, type LedgerAccount } from '@lianban/procedure-loan-renewal';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LoanRecord } from '../../loan-renewal/loan-record.js';
import { lastProof } from '../proof/prove-fund.js';
import { availableFen } from '../reservations.js';

@Injectable()
export class FundViewRead {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** Sums only: read as the service, so that whoever may see the fund sees the same figures. */
  get(): Promise<FundView> {
    return this.record.transact(systemActor, async (manager, { now, today }) => {
      const balances = await balancesOf(manager);
      const of = (account: LedgerAccount): number => balances.get(account) ?? 0;
      const [contributionFen, borrowingFen] = [of('contribution'), of('bank-borrowing')];
      return {
        asOf: now.toISOString(), contributionFen, borrowingFen, outstandingFen: of('loans-outstanding'), reservedFen: await reservedFen(manager), availableFen: await availableFen(manager), cashFen: of('fund-account'),
        violations: fundSetup({ contributionFen, bankLoanFen: borrowingFen }, today).value.violations,
        accounts: ledgerAccountCodes.map((account) => ({ account, label: ledgerAccounts[account].label, balanceFen: of(account) })),
        proof: await lastProof(manager),
      };
    });
  }
}

/** Balance of each account in the direction in which it grows; fen. */
export async function balancesOf(manager: EntityManager): Promise<Map<LedgerAccount, number>> {
  const rows: { account: LedgerAccount; fen: string }[] = await manager.query('select account, sum(debit_fen - credit_fen)::text as fen from ledger_posting group by account');
  return new Map(rows.map(({ account, fen }) => [account, ledgerAccounts[account].grows === 'debit' ? Number(fen) : 0 - Number(fen)]));
}

async function reservedFen(manager: EntityManager): Promise<number> {
  const [row]: { fen: string }[] = await manager.query('select coalesce(sum(amount_fen), 0)::text as fen from reservation where released_at is null and consumed_at is null');
  return Number(row?.fen ?? 0);
}
