import { actorSetting, appendOnly, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const watching = `${actorSetting('role')} in ('system', 'fund-manager', 'fund-head', 'fund-accountant', 'finance-officer', 'supervisor', 'auditor', 'bureau-monitor')`;

/** The ring-fenced ledger (arts. 3, 21), what is promised, the rates, and the registers of who was late or is listed (art. 19). */
export class CreateFund1795540800003 implements MigrationInterface {
  name = 'CreateFund1795540800003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table fund (
  only_one boolean not null default true,
  constraint fund_pk primary key (only_one),
  constraint fund_only_one check (only_one)
);
insert into fund values (true);
create table ledger_entry (
  entry_id uuid not null default uuidv7(),
  "on" date not null,
  label text not null,
  article text not null,
  case_id uuid,
  by_post text not null,
  by_name text not null,
  reference text,
  at timestamptz not null,
  constraint ledger_entry_pk primary key (entry_id),
  constraint ledger_entry_case_fk foreign key (case_id) references loan_case (case_id)
);
create index ledger_entry_by_case on ledger_entry (case_id) where case_id is not null;
create index ledger_entry_by_day on ledger_entry ("on", entry_id);
create table ledger_posting (
  entry_id uuid not null,
  account text not null,
  debit_fen bigint not null,
  credit_fen bigint not null,
  constraint ledger_posting_pk primary key (entry_id, account),
  constraint ledger_posting_entry_fk foreign key (entry_id) references ledger_entry (entry_id),
  constraint ledger_posting_one_side check (debit_fen >= 0 and credit_fen >= 0 and (debit_fen = 0) <> (credit_fen = 0))
);
create index ledger_posting_by_account on ledger_posting (account);
create function ledger_entry_balances() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(debit_fen - credit_fen), 1) from ledger_posting where entry_id = new.entry_id) <> 0 then
    raise exception 'ledger entry does not balance' using errcode = 'check_violation';
  end if;
  return null;
end $$;
create constraint trigger ledger_entry_balanced after insert on ledger_entry deferrable initially deferred for each row execute function ledger_entry_balances();
create constraint trigger ledger_posting_balanced after insert on ledger_posting deferrable initially deferred for each row execute function ledger_entry_balances();
create table reservation (
  case_id uuid not null,
  amount_fen bigint not null,
  reserved_at timestamptz not null,
  released_at timestamptz,
  consumed_at timestamptz,
  constraint reservation_pk primary key (case_id),
  constraint reservation_case_fk foreign key (case_id) references loan_case (case_id),
  constraint reservation_amount check (amount_fen > 0),
  constraint reservation_ends_once check (released_at is null or consumed_at is null)
);
create table lpr_rate (
  "from" date not null,
  bp int not null,
  source text not null,
  synthetic boolean not null default false,
  state text not null,
  proposed_by text not null,
  proposed_sub text,
  decided_by text,
  constraint lpr_rate_pk primary key ("from"),
  constraint lpr_rate_state check (state in ('proposed', 'confirmed', 'rejected')),
  constraint lpr_rate_bp check (bp > 0)
);
create table overdue_event (
  event_id uuid not null default uuidv7(),
  case_id uuid not null,
  borrower_office text not null,
  "on" date not null,
  days int not null,
  justified boolean not null,
  approved boolean not null,
  constraint overdue_event_pk primary key (event_id),
  constraint overdue_event_case_fk foreign key (case_id) references loan_case (case_id)
);
create index overdue_event_by_borrower on overdue_event (borrower_office);
create table blacklist_entry (
  entry_id uuid not null default uuidv7(),
  borrower_office text not null,
  case_id uuid,
  listed_on date not null,
  reason text not null,
  listed_by text not null,
  appeal_on date,
  appeal_reason text,
  removed_on date,
  removal_reason text,
  revision int not null default 1,
  constraint blacklist_entry_pk primary key (entry_id),
  constraint blacklist_entry_case_fk foreign key (case_id) references loan_case (case_id)
);
create unique index blacklist_entry_one_standing on blacklist_entry (borrower_office) where removed_on is null;`);
    const statements = [
      ...appendOnly('ledger_entry'), ...appendOnly('ledger_posting'),
      ...['ledger_entry', 'ledger_posting', 'reservation', 'overdue_event', 'blacklist_entry'].flatMap((table) => rowSecurity(table, `${watching}`)),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
