import { BatchDetail, type CountyCode, type DepartmentCode, type IdentityCategory, type ListId } from '@lianban/contracts';
import { expect } from '@playwright/test';
import { identityFile, type ListedPerson } from './list-file.js';
import { accountsOf } from './people.js';
import { Platform } from './platform.js';

const WITHIN = { timeout: 90_000 };

interface Published {
  list: ListId;
  department: DepartmentCode;
  category: IdentityCategory;
  county: CountyCode;
  people: readonly ListedPerson[];
}

/** What changed of a list, as a file. */
export interface PublishedFile extends Pick<Published, 'list' | 'department' | 'county'> {
  /** Month or day, as the list is reported. */
  period: string;
  file: Buffer<ArrayBuffer>;
}

export async function publishList({ category, people, ...list }: Published): Promise<void> {
  await publishFile({ ...list, period: '2026-10', file: identityFile(people, category, list.county) });
}

/** Through the platform's own doors: an officer uploads, as many reviewers approve as the brake asks for. */
export async function publishFile({ list, department, county, period, file }: PublishedFile): Promise<void> {
  const [officer] = accountsOf('data-officer', department);
  if (!officer) throw new Error(`${department} has no data officer`);
  const session = await Platform.open(officer.sub);
  const form = new FormData();
  const fields = { list, period, counties: county, mode: 'incremental' };
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new File([file], `${list}.csv`, { type: 'text/csv' }));
  const { id } = (await session.upload('/department-node/batches', form)) as { id: string };
  const read = async (): Promise<BatchDetail> => BatchDetail.parse(await session.get(`/department-node/batches/${id}`));
  await expect.poll(async () => (await read()).state, WITHIN).toBe('received');
  await session.post(`/department-node/batches/${id}/check`, {});
  await expect.poll(async () => (await read()).state, WITHIN).toBe('checked');
  await session.post(`/department-node/batches/${id}/submit`, { revision: (await read()).revision });
  for (const reviewer of accountsOf('data-reviewer', department)) {
    const { state, revision } = await read();
    if (state === 'submitted') await approve(reviewer.sub, id, revision);
  }
  await expect.poll(async () => (await read()).receipts.map(({ status }) => status), WITHIN).toContain('applied');
  await session.close();
}

async function approve(reviewer: string, id: string, revision: number): Promise<void> {
  const session = await Platform.open(reviewer);
  await session.post(`/department-node/batches/${id}/approve`, { revision, reason: '已与县级台账逐人核对' });
  await session.close();
}
