import { actorSetting, appendOnly } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = actorSetting('role');
const department = actorSetting('department');
const readers = `${role} in ('system', 'bureau-monitor', 'exchange-operator', 'exchange-approver', 'system-admin', 'supervisor', 'auditor')`;

/** What parties said on shares whose duty is only inferred. Both sides of a share see it; a party writes for itself alone. */
export class CreateSharing1796000000004 implements MigrationInterface {
  name = 'CreateSharing1796000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table sharing_decision (
  sequence int generated always as identity,
  share text not null,
  party text not null,
  parties text[] not null,
  decision text not null,
  reason text not null,
  decided_on date not null,
  decided_at timestamptz not null,
  decided_by text not null,
  decided_sub text not null,
  constraint sharing_decision_pk primary key (sequence),
  constraint sharing_decision_word check (decision in ('declined', 'accepted')),
  constraint sharing_decision_of_a_party check (party = any (parties))
);
create index sharing_decision_latest on sharing_decision (share, party, sequence desc);
alter table sharing_decision enable row level security;
alter table sharing_decision force row level security;
create policy sharing_decision_seen on sharing_decision for select using (${readers} or ${department} = any (parties));
create policy sharing_decision_said on sharing_decision for insert with check (party = ${department});`);
    for (const statement of appendOnly('sharing_decision')) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
