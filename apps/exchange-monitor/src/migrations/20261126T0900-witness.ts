import { actorSetting, rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = actorSetting('role');
const wholeCity = `${role} in ('system', 'bureau-monitor', 'exchange-operator', 'exchange-approver', 'supervisor', 'auditor', 'system-admin')`;
/** Who gives or takes a share sees it: its data staff. */
const ofParty = (column: string): string => `(${role} in ('data-officer', 'data-reviewer') and ${actorSetting('department')} = any (${column}))`;
const ofShare = (table: string, more = ''): string => `(${wholeCity} or exists (select 1 from share_state s where s.list = ${table}.list${more}))`;

/** What the monitor has seen on the topics of shares: hashes and manifests, no byte of any chunk. \`touched\` grows with every change. */
const WITNESS = [
  `create sequence witness_touched`,
  `create table witness_version (
     list text not null,
     version int not null,
     department text not null,
     kind text not null,
     withdraws int,
     period text not null,
     places text[] not null,
     contract_version text not null,
     contract_known boolean not null,
     recipients text[] not null,
     added int not null,
     changed int not null,
     "left" int not null,
     rows_after int not null,
     chunks jsonb not null,
     signed boolean not null,
     manifest_sha256 text not null,
     published_at timestamptz not null,
     seen_at timestamptz not null,
     touched bigint not null default nextval('witness_touched'),
     constraint witness_version_pk primary key (list, version)
   )`,
  `create table witness_chunk (
     list text not null,
     partition int not null,
     "offset" bigint not null,
     version int not null,
     chunk int not null,
     sha256 text not null,
     bytes int not null,
     seen_at timestamptz not null,
     constraint witness_chunk_pk primary key (list, partition, "offset")
   )`,
  `create index witness_chunk_of_version on witness_chunk (list, version, chunk)`,
  `create index witness_chunk_seen on witness_chunk (seen_at)`,
  `create table witness_fault (
     list text not null,
     partition int not null,
     "offset" bigint not null,
     version int,
     reason_code text not null,
     seen_at timestamptz not null,
     touched bigint not null default nextval('witness_touched'),
     constraint witness_fault_pk primary key (list, partition, "offset")
   )`,
  `create table witness_receipt (
     id text constraint witness_receipt_pk primary key,
     list text not null,
     version int not null,
     consumer text not null,
     status text not null,
     reason_code text,
     manifest_sha256 text not null,
     rows_applied int not null,
     at timestamptz not null,
     signed boolean not null,
     touched bigint not null default nextval('witness_touched')
   )`,
  `create index witness_receipt_of_version on witness_receipt (list, version, consumer)`,
  ...['version', 'fault', 'receipt'].map((table) => `create index witness_${table}_touched on witness_${table} (touched)`),
];

/** What services and the broker last said of themselves, and how far every group has come. */
const SIGNS = [
  `create table service_pulse (
     service text constraint service_pulse_pk primary key,
     pulse jsonb not null,
     answered_at timestamptz not null
   )`,
  `create table monitor_sign (
     party text constraint monitor_sign_pk primary key,
     at timestamptz not null
   )`,
  `create table lag_sample (
     group_id text not null,
     topic text not null,
     at timestamptz not null,
     end_offset bigint not null,
     committed bigint not null,
     constraint lag_sample_pk primary key (group_id, topic, at)
   )`,
  `create index lag_sample_at on lag_sample (at)`,
];

const STATES = [
  `create table share_state (
     share_key text constraint share_state_pk primary key,
     list text not null,
     consumer text not null,
     receipt_name text not null,
     parties text[] not null,
     condition text not null,
     reason_code text not null,
     since timestamptz not null,
     view jsonb not null
   )`,
  `create index share_state_list on share_state (list)`,
  `create table share_history (
     share_key text not null,
     from_at timestamptz not null,
     until_at timestamptz,
     condition text not null,
     reason_code text not null,
     reason text not null,
     constraint share_history_pk primary key (share_key, from_at)
   )`,
  `create index share_history_open on share_history (share_key) where until_at is null`,
];

export class CreateWitness1796000000001 implements MigrationInterface {
  name = 'CreateWitness1796000000001';

  async up(runner: QueryRunner): Promise<void> {
    const secured = [
      ...rowSecurity('share_state', `(${wholeCity} or ${ofParty('parties')})`),
      ...rowSecurity('share_history', `(${wholeCity} or exists (select 1 from share_state s where s.share_key = share_history.share_key))`),
      ...['witness_version', 'witness_chunk', 'witness_fault'].flatMap((table) => rowSecurity(table, ofShare(table))),
      ...rowSecurity('witness_receipt', ofShare('witness_receipt', ' and s.receipt_name = witness_receipt.consumer')),
    ];
    for (const statement of [...WITNESS, ...SIGNS, ...STATES, ...secured]) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
