import { systemActor } from '@lianban/persistence';
import type { FundDay, FundDayPage, FundDayQuery } from '@lianban/procedure-loan-renewal';
import { readCursor, writeCursor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { LoanRecord } from '../../loan-renewal/loan-record.js';

type Row = Record<Exclude<keyof FundDay, 'on'>, string> & { on: string; total: number };

const of = (accounts: string, sign: 'debit_fen - credit_fen' | 'credit_fen - debit_fen'): string => `coalesce(sum(${sign}) filter (where account in (${accounts})), 0)`;

/** Each day on which money moved or was promised, with the sums as they stood when it ended. */
const DAYS = `
with moved as (
  select e."on", ${of(`'fund-account'`, 'debit_fen - credit_fen')} as cash, ${of(`'loans-outstanding'`, 'debit_fen - credit_fen')} as outstanding,
    ${of(`'contribution', 'bank-borrowing'`, 'credit_fen - debit_fen')} as capital,
    coalesce(sum(debit_fen) filter (where account = 'fund-account'), 0) as paid_in, coalesce(sum(credit_fen) filter (where account = 'fund-account'), 0) as paid_out
  from ledger_entry e join ledger_posting p using (entry_id) group by e."on"),
promised as (
  select "on", sum(fen) as reserved from (
    select (reserved_at at time zone 'Asia/Shanghai')::date as "on", amount_fen as fen from reservation
    union all select (coalesce(released_at, consumed_at) at time zone 'Asia/Shanghai')::date, -amount_fen from reservation where coalesce(released_at, consumed_at) is not null) r group by "on"),
days as (
  select "on", coalesce(paid_in, 0) as paid_in, coalesce(paid_out, 0) as paid_out, sum(coalesce(cash, 0)) over so_far as cash, sum(coalesce(outstanding, 0)) over so_far as outstanding,
    sum(coalesce(capital, 0)) over so_far as capital, sum(coalesce(reserved, 0)) over so_far as reserved
  from moved full join promised using ("on") window so_far as (order by "on"))
select "on"::text, paid_in::text as "inFen", paid_out::text as "outFen", cash::text as "cashFen", outstanding::text as "outstandingFen", reserved::text as "reservedFen",
  (capital - outstanding - reserved)::text as "availableFen", (count(*) over ())::int as total
from days`;

@Injectable()
export class FundDays {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** Newest first. Sums only: read as the service, as the fund at a glance is. */
  page({ cursor, limit }: z.output<typeof FundDayQuery>): Promise<z.output<typeof FundDayPage>> {
    return this.record.transact(systemActor, async (manager) => {
      const [before = null] = readCursor(cursor, 1) ?? [];
      const rows: Row[] = await manager.query(`select * from (${DAYS}) d where $1::date is null or "on"::date < $1::date order by "on" desc limit $2`, [before, limit]);
      const last = rows.length === limit ? rows.at(-1) : undefined;
      return { items: rows.map(dayOf), total: rows[0]?.total ?? 0, nextCursor: last ? writeCursor([last.on]) : null };
    });
  }
}

const dayOf = ({ on, total: _, ...sums }: Row): FundDay => ({ on, ...(Object.fromEntries(Object.entries(sums).map(([key, fen]) => [key, Number(fen)])) as Omit<FundDay, 'on'>) });
