import { actorSetting, appendOnly, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const watching = `${actorSetting('role')} in ('system', 'fund-manager', 'fund-head', 'fund-accountant', 'finance-officer', 'auditor')`;

/** The texts that the office prints on the annexes, each version with two persons; and what was done for a borrower at the counter. */
export class PrintAndServe1795545600011 implements MigrationInterface {
  name = 'PrintAndServe1795545600011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table office_text (
  text_id uuid not null default uuidv7(),
  key text not null,
  version int not null,
  "from" date not null,
  text_sealed text not null,
  source text not null,
  state text not null default 'proposed',
  proposed_by text not null,
  proposed_sub text not null,
  proposed_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  constraint office_text_pk primary key (text_id),
  constraint office_text_one_version unique (key, version),
  constraint office_text_state check (state in ('proposed', 'confirmed', 'rejected')),
  constraint office_text_decided check ((state = 'proposed') = (decided_by is null) and (decided_by is null) = (decided_at is null))
);
create table counter_act (
  act_id uuid not null default uuidv7(),
  case_id uuid not null,
  action text not null,
  document_id uuid,
  by_post text not null,
  by_name text not null,
  at timestamptz not null,
  constraint counter_act_pk primary key (act_id),
  constraint counter_act_case_fk foreign key (case_id) references loan_case (case_id),
  constraint counter_act_document_fk foreign key (document_id) references loan_document (document_id),
  constraint counter_act_document_once unique (document_id)
);
create index counter_act_by_case on counter_act (case_id);`);
    const takesPart = `(${watching} or exists (select 1 from loan_case c where c.case_id = counter_act.case_id))`;
    for (const statement of [...rowSecurity('office_text', watching), ...rowSecurity('counter_act', takesPart), ...appendOnly('counter_act')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}
