import { referenceTopic, type CountyCode, type DepartmentCode, type OfficeMessage } from '@lianban/contracts';
import { appendOutbox } from '@lianban/messaging';
import type { EntityManager } from 'typeorm';
import { HOLDERS } from './assigned.sql.js';

interface OfficeRow {
  id: string;
  department: DepartmentCode;
  county: CountyCode | null;
  name: string;
  contact_name: string;
  contact_phone: string;
  sequence: number;
  answers_for: CountyCode[];
  has_accounts: boolean;
}

/** Offices as the other services hear of them, with the counties each answers for and whether anybody signs in for it. */
export async function readOffices(manager: EntityManager): Promise<OfficeMessage[]> {
  const rows = await manager.query<OfficeRow[]>(
    `select office.*, coalesce((select array_agg(county order by county) from answering_office where office_id = office.id), '{}') as answers_for,
       exists (select from post where post.office_id = office.id and post.id in (select post_id from (${HOLDERS}) holders)) as has_accounts
     from office order by id`,
  );
  return rows.map((row) => ({
    type: 'office.v1', id: row.id, department: row.department, county: row.county, name: row.name,
    contactName: row.contact_name, contactPhone: row.contact_phone, answersFor: row.answers_for, hasAccounts: row.has_accounts, sequence: row.sequence,
  }));
}

/** In the transaction of the change: the named offices leave with their next sequence; without names, all as they are. */
export async function publishOffices(manager: EntityManager, ids?: readonly string[]): Promise<void> {
  if (ids) await manager.query('update office set sequence = sequence + 1 where id = any($1)', [ids]);
  const offices = (await readOffices(manager)).filter(({ id }) => !ids || ids.includes(id));
  await appendOutbox(manager, ...offices.map((office) => ({ destination: 'kafka' as const, topic: referenceTopic('directory'), key: office.id, value: office })));
}
