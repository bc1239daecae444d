import { rowSecurity } from '@lianban/persistence';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const role = `(select current_setting('lianban.role', true))`;
const personal = `(department = (select current_setting('lianban.department', true)) or ${role} in ('system', 'auditor'))`;
const system = `(${role} = 'system')`;

/** Lists of other departments as they stand with each department that receives them: what tells of a person is sealed. */
export class CreateReceived1796000000050 implements MigrationInterface {
  name = 'CreateReceived1796000000050';

  async up(runner: QueryRunner): Promise<void> {
    const statements = [
      `create table received_row (
         id bigint generated always as identity constraint received_row_id_once unique,
         department text not null,
         list text not null,
         row_key text not null,
         county text not null,
         id_digest text not null,
         period text not null,
         version int not null,
         line int not null,
         fields jsonb not null,
         sealed text,
         constraint received_row_pk primary key (department, list, row_key)
       )`,
      `create index received_row_by_list on received_row (department, list, id)`,
      `create index received_row_by_version on received_row (list, version)`,
      ...rowSecurity('received_row', personal),
      `create table received_staged (
         list text not null,
         version int not null,
         op text not null constraint received_staged_op_known check (op in ('added', 'changed', 'left')),
         row_key text not null,
         county text not null,
         id_digest text not null,
         line int not null,
         fields jsonb not null,
         sealed text,
         constraint received_staged_pk primary key (list, version, row_key)
       )`,
      ...rowSecurity('received_staged', system),
    ];
    for (const statement of statements) await runner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('migrations only go forward');
  }
}
