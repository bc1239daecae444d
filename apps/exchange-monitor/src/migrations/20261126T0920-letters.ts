import { actorSetting, appendOnly, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = actorSetting('role');
/** Letters belong to no department: the data bureau's own posts see them. */
const readers = `${role} in ('system', 'bureau-monitor', 'exchange-operator', 'exchange-approver', 'system-admin', 'auditor')`;

const TABLES = [
  `create table letter (
     id text constraint letter_pk primary key,
     topic text not null,
     partition int not null,
     "offset" bigint not null,
     key text not null,
     consumer text not null,
     message_id text,
     message_type text,
     reason_code text not null,
     tries int not null,
     bytes int not null,
     sha256 text,
     list text,
     version int,
     at timestamptz not null,
     state text not null default 'open' constraint letter_state_known check (state in ('open', 'ordered', 'resent', 'cured', 'discarded')),
     attempts int not null default 0,
     order_id uuid,
     sent_at timestamptz,
     received_at timestamptz not null default clock_timestamp()
   )`,
  `create index letter_group on letter (topic, consumer, reason_code, state)`,
  `create index letter_latest on letter (at desc, id desc)`,
  `create index letter_of_share on letter (list, version) where list is not null and state <> 'cured'`,
  `create index letter_of_order on letter (order_id, topic, partition, "offset") where order_id is not null`,
  `create table letter_event (
     id bigint generated always as identity constraint letter_event_pk primary key,
     letter_id text not null constraint letter_event_of_letter references letter (id),
     at timestamptz not null default clock_timestamp(),
     by text not null,
     what text not null,
     reason text
   )`,
  `create index letter_event_letter on letter_event (letter_id, id)`,
  `create sequence replay_order_number`,
  `create table replay_order (
     order_id uuid constraint replay_order_pk primary key,
     number text not null constraint replay_order_number_once unique,
     kind text not null constraint replay_order_kind_known check (kind in ('replay', 'discard')),
     state text not null default 'proposed' constraint replay_order_state_known check (state in ('proposed', 'rejected', 'running', 'waiting', 'done', 'partly')),
     reason text not null,
     digest text not null,
     changes jsonb,
     ordered_sub text not null,
     ordered_by text not null,
     ordered_at timestamptz not null default clock_timestamp(),
     decided_sub text,
     decided_by text,
     decided_at timestamptz,
     decision_reason text,
     constraint replay_order_two_persons check (decided_sub <> ordered_sub)
   )`,
  `create index replay_order_latest on replay_order (ordered_at desc, order_id desc)`,
  `create table replay_item (
     order_id uuid not null constraint replay_item_of_order references replay_order (order_id),
     letter_id text not null constraint replay_item_of_letter references letter (id),
     state text not null default 'waiting' constraint replay_item_state_known check (state in ('waiting', 'sent', 'cured', 'refused', 'discarded', 'released')),
     attempt int,
     reason_code text,
     constraint replay_item_pk primary key (order_id, letter_id)
   )`,
  `create index replay_item_letter on replay_item (letter_id)`,
  `create table share_resend (
     request_id uuid constraint share_resend_pk primary key,
     order_id uuid,
     department text not null,
     list text not null,
     version int not null,
     service text,
     status text,
     reason_code text,
     chunks int,
     faulty_chunks int[],
     asked_at timestamptz not null default clock_timestamp(),
     answered_at timestamptz
   )`,
  `create index share_resend_version on share_resend (list, version)`,
  `create table share_applied (
     list text not null,
     version int not null,
     consumer text not null,
     at timestamptz not null,
     constraint share_applied_pk primary key (list, version, consumer)
   )`,
];

const protectedTables = ['letter', 'letter_event', 'replay_order', 'replay_item', 'share_resend', 'share_applied'];

export class CreateLetters1796000000003 implements MigrationInterface {
  name = 'CreateLetters1796000000003';

  async up(runner: QueryRunner): Promise<void> {
    const secured = protectedTables.flatMap((table) => rowSecurity(table, readers));
    for (const statement of [...TABLES, ...secured, ...appendOnly('letter_event')]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
