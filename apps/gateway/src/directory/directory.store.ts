import type { CountyCode, DepartmentCode, OfficeMessage, PostTitle } from '@lianban/contracts';
import { appendAudit, inTransaction, type Actor } from '@lianban/persistence';
import { LianbanProblem } from '@lianban/service';
import type { DataSource, EntityManager } from 'typeorm';
import { publishOffices, readOffices } from './publish-offices.js';

export interface Answering {
  department: DepartmentCode;
  county: CountyCode;
  office: string | null;
}

/** Offices, and which of them answers where. A change is audited and leaves through the outbox in one transaction. */
export class DirectoryStore {
  constructor(private readonly dataSource: DataSource) {}

  offices(): Promise<OfficeMessage[]> {
    return readOffices(this.dataSource.manager);
  }

  posts(): Promise<PostTitle[]> {
    return this.dataSource.query<PostTitle[]>('select id, title from post order by id');
  }

  answering(): Promise<Answering[]> {
    return this.dataSource.query<Answering[]>('select department, county, office_id as office from answering_office order by department, county');
  }

  /** Throws OFFICE_UNKNOWN when the office is not one of that department. */
  async setAnswering(actor: Actor, { department, county, office }: Answering): Promise<void> {
    await inTransaction(this.dataSource, actor, async (manager) => {
      if (office !== null) await this.#checkOffice(manager, department, office);
      const before = await manager.query<{ office: string | null }[]>('select office_id as office from answering_office where department = $1 and county = $2 for update', [department, county]);
      await manager.query(
        `insert into answering_office (department, county, office_id, set_by) values ($1, $2, $3, $4)
         on conflict (department, county) do update set office_id = excluded.office_id, set_by = excluded.set_by, set_at = now()`,
        [department, county, office, actor.post],
      );
      const touched = [...new Set([before[0]?.office, office].filter((id) => typeof id === 'string'))];
      await publishOffices(manager, touched);
      await appendAudit(manager, { actor, action: 'directory.set-answering', object: `answering/${department}/${county}`, detail: { from: before[0]?.office ?? null, to: office } });
    });
  }

  async #checkOffice(manager: EntityManager, department: DepartmentCode, office: string): Promise<void> {
    const found = await manager.query<unknown[]>('select from office where id = $1 and department = $2', [office, department]);
    if (found.length > 0) return;
    throw new LianbanProblem('OFFICE_UNKNOWN', 422, {
      detail: '没有这个单位，或它不属于所选部门', remedy: '请从单位名录中选择同一部门的单位',
      errors: [{ field: 'office', code: 'OFFICE_UNKNOWN', message: '没有这个单位，或它不属于所选部门', remedy: '请从单位名录中选择' }],
    });
  }
}
