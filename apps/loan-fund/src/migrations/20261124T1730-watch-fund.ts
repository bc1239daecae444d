import { actorSetting, appendOnly, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const watching = `${actorSetting('role')} in ('system', 'fund-manager', 'fund-head', 'fund-accountant', 'finance-officer', 'supervisor', 'auditor', 'bureau-monitor')`;

/** What watches the fund: no overdraft at commit, the nightly proof, the account bank's statements, the history of the registers. */
export class WatchFund1795541400004 implements MigrationInterface {
  name = 'WatchFund1795541400004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create function fund_account_covered() returns trigger language plpgsql as $$
begin
  perform 1 from fund for update;
  if (select coalesce(sum(debit_fen - credit_fen), 0) from ledger_posting where account = 'fund-account') < 0 then
    raise exception 'the fund account would go below zero' using errcode = 'check_violation', constraint = 'fund_account_covered';
  end if;
  return null;
end $$;
create constraint trigger fund_account_covered after insert on ledger_posting deferrable initially deferred
  for each row when (new.account = 'fund-account' and new.credit_fen > 0) execute function fund_account_covered();
create unique index ledger_entry_movement_once on ledger_entry (reference, "on", label) where case_id is null and reference is not null;
create table fund_proof (
  proof_id uuid not null default uuidv7(),
  at timestamptz not null,
  ok boolean not null,
  differences jsonb not null,
  constraint fund_proof_pk primary key (proof_id)
);
create table statement_day (
  "on" date not null,
  opening_fen bigint not null,
  closing_fen bigint not null,
  reconciled_at timestamptz,
  constraint statement_day_pk primary key ("on")
);
create table statement_line (
  line_id uuid not null default uuidv7(),
  "on" date not null,
  reference text not null,
  direction text not null,
  amount_fen bigint not null,
  counterparty_sealed text,
  entry_id uuid,
  constraint statement_line_pk primary key (line_id),
  constraint statement_line_once unique ("on", reference),
  constraint statement_line_day_fk foreign key ("on") references statement_day ("on"),
  constraint statement_line_entry_fk foreign key (entry_id) references ledger_entry (entry_id),
  constraint statement_line_direction check (direction in ('in', 'out')),
  constraint statement_line_amount check (amount_fen > 0)
);
create unique index statement_line_entry_once on statement_line (entry_id) where entry_id is not null;
create table statement_difference (
  difference_id uuid not null default uuidv7(),
  "on" date not null,
  kind text not null,
  reference text not null,
  statement_fen bigint,
  ledger_fen bigint,
  summary text not null,
  entry_id uuid,
  state text not null default 'open',
  explanation text,
  explained_by text,
  explained_post text,
  revision int not null default 1,
  constraint statement_difference_pk primary key (difference_id),
  constraint statement_difference_kind check (kind in ('only-in-statement', 'only-in-ledger', 'amount-differs')),
  constraint statement_difference_explained check ((state = 'explained') = (explanation is not null and explained_by is not null))
);
create unique index statement_difference_once on statement_difference ("on", kind, reference);
create table register_event (
  event_id uuid not null default uuidv7(),
  subject text not null,
  action text not null,
  reason text not null,
  "on" date not null,
  by_post text not null,
  by_name text not null,
  at timestamptz not null,
  constraint register_event_pk primary key (event_id)
);
create index register_event_by_subject on register_event (subject, event_id);
drop policy blacklist_entry_actor on blacklist_entry;`);
    const own = `(${watching} or borrower_office = ${actorSetting('office')})`;
    const statements = [
      ...appendOnly('fund_proof'), ...appendOnly('register_event'),
      ...['fund_proof', 'statement_day', 'statement_line', 'statement_difference'].flatMap((table) => rowSecurity(table, watching)),
      `create policy blacklist_entry_actor on blacklist_entry using (${own}) with check (${own})`,
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
