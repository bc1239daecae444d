import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The account bank's statement arrives as a list: each line knows its row, version and balance; a serial that two entries carry shows both. */
export class LandStatements1795543800006 implements MigrationInterface {
  name = 'LandStatements1795543800006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table statement_line rename column counterparty_sealed to party_sealed;
alter table statement_line add column row_key text not null, add column version int not null, add column line int not null, add column balance_fen bigint not null;
create unique index statement_line_by_row on statement_line (row_key);
create index statement_line_unmatched on statement_line (reference) where entry_id is null;
create index ledger_entry_by_reference on ledger_entry (reference) where reference is not null;
alter table statement_difference drop constraint statement_difference_kind;
alter table statement_difference add constraint statement_difference_kind check (kind in ('only-in-statement', 'only-in-ledger', 'amount-differs', 'day-differs', 'balance-gap'));
drop index statement_difference_once;
create unique index statement_difference_once on statement_difference ("on", kind, reference, entry_id) nulls not distinct;`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
