import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const watching = `${actorSetting('role')} in ('system', 'fund-manager', 'fund-head', 'fund-accountant', 'finance-officer', 'supervisor', 'auditor', 'bureau-monitor')`;

/** Money that belongs to no loan is entered by one person and confirmed by another (arts. 3, 21). */
export class ProposeMovements1795544400007 implements MigrationInterface {
  name = 'ProposeMovements1795544400007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table fund_movement (
  movement_id uuid not null default uuidv7(),
  kind text not null,
  amount_fen bigint not null,
  "on" date not null,
  reference text not null,
  state text not null default 'proposed',
  proposed_sub text not null,
  proposed_post text not null,
  proposed_by text not null,
  proposed_at timestamptz not null,
  decided_sub text,
  decided_post text,
  decided_by text,
  decided_at timestamptz,
  reason text,
  entry_id uuid,
  revision int not null default 1,
  constraint fund_movement_pk primary key (movement_id),
  constraint fund_movement_entry_fk foreign key (entry_id) references ledger_entry (entry_id),
  constraint fund_movement_amount check (amount_fen > 0),
  constraint fund_movement_state check (state in ('proposed', 'posted', 'refused')),
  constraint fund_movement_decided check ((state = 'proposed') = (decided_sub is null)),
  constraint fund_movement_two_persons check (decided_sub is null or (decided_sub <> proposed_sub and decided_post <> proposed_post)),
  constraint fund_movement_posted check ((state = 'posted') = (entry_id is not null)),
  constraint fund_movement_refused_why check (state <> 'refused' or reason is not null)
);
create unique index fund_movement_once on fund_movement (reference, "on", kind) where state <> 'refused';`);
    for (const statement of rowSecurity('fund_movement', watching)) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
