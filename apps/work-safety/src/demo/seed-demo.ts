import { DEMO_TODAY } from '@lianban/casework/demo';
import type { FileStore } from '@lianban/crypto';
import { earlierOf } from '@lianban/kernel';
import { appendAudit, systemActor } from '@lianban/persistence';
import type { EntityManager } from 'typeorm';
import { siteIdentity } from '../publication/site-identity.js';
import type { SafetyRecord } from '../safety-record.js';
import { demoBatches, type DemoBatch } from './demo-batches.js';
import { storePapers } from './writing/papers.js';

/** Advisory lock: one seed at a time, however many processes serve. */
const SEED_LOCK = 4_300_043;

/**
 * Writes the demonstration's plans, inspections, accidents, decisions and performances, each batch in one transaction and
 * once: a seed that was killed goes on with the next batch. Where people have written anything before the first batch,
 * nothing. Answers how many batches it wrote.
 */
export async function seedDemo(record: SafetyRecord, files: FileStore, siteUrl: string): Promise<number> {
  const papers = await storePapers(files);
  const before = await record.transact(systemActor, async (_, { today }) => earlierOf(today, DEMO_TODAY));
  let written = 0;
  for (const [index, batch] of demoBatches({ record, papers, site: siteIdentity(siteUrl), before }).entries()) {
    const done = await record.transact(systemActor, (manager) => once(manager, batch, index === 0));
    if (done === 'foreign') return 0;
    if (done === 'written') written += 1;
  }
  return written;
}

async function once(manager: EntityManager, batch: DemoBatch, isFirst: boolean): Promise<'written' | 'known' | 'foreign'> {
  await manager.query('select pg_advisory_xact_lock($1)', [SEED_LOCK]);
  if (await isThere(manager, batch)) return 'known';
  if (isFirst && (await isUsed(manager))) return 'foreign';
  await batch.write(manager);
  await appendAudit(manager, { actor: systemActor, action: 'demo.seed', object: `demo/${batch.name}`, detail: {} });
  return 'written';
}

async function isThere(manager: EntityManager, { first: { table, id } }: DemoBatch): Promise<boolean> {
  const key = { enforcement_plan: 'plan_id', inspection: 'inspection_id', safety_case: 'case_id' }[table];
  const [found]: { there: boolean }[] = await manager.query(`select exists (select from ${table} where ${key} = $1) as there`, [id]);
  return found?.there ?? false;
}

/** Decisions that departments report by list are written by the service itself; whatever else is there was written by people. */
async function isUsed(manager: EntityManager): Promise<boolean> {
  const [found]: { there: boolean }[] = await manager.query(`select exists (select from enforcement_plan) or exists (select from inspection) or exists (select from safety_case where opened_by <> 'system') as there`);
  return found?.there ?? false;
}
