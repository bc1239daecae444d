import { patient } from '@lianban/casework';
import { systemActor, type JobContext, type JobRunner } from '@lianban/persistence';
import type { DecisionFacts } from '@lianban/procedure-enforcement-disclosure';
import { openFacts } from '../cases/facts-seal.js';
import { SafetyCaseEntity } from '../cases/safety-case.entity.js';
import type { SafetyRecord } from '../safety-record.js';
import { decisionColumns } from './decision-columns.js';

/** Kind of the job that counts warning days anew after a holiday notice; its subject is the notice's id. */
export const warningJob = 'move-warnings';
const BATCH = 200;
const FIRST = '00000000-0000-0000-0000-000000000000';

export function registerWarnings(runner: JobRunner, record: SafetyRecord): void {
  runner.register(warningJob, ({ signal }) => moveWarnings(record, signal), patient);
}

/** The days shown as a warning for decisions that are still to be published (E-06); answers nothing twice: a day that stays is not written. */
export async function moveWarnings(record: SafetyRecord, signal: JobContext['signal']): Promise<void> {
  for (let after: string | undefined = FIRST; after !== undefined; ) {
    signal.throwIfAborted();
    after = await moveSome(record, after);
  }
}

/** One batch; the last id of it where more may follow. */
function moveSome(record: SafetyRecord, after: string): Promise<string | undefined> {
  return record.transact(systemActor, async (manager, context) => {
    const rows = await manager.createQueryBuilder(SafetyCaseEntity, 'c').setLock('pessimistic_write')
      .where(`c.procedure = 'enforcement-disclosure' and c.closed_at is null and c.warning_on is not null and c.case_id > :after`, { after }).orderBy('c.case_id').take(BATCH).getMany();
    for (const { caseId, factsSealed, warningOn } of rows) {
      const next = decisionColumns(openFacts<DecisionFacts>(record.keys.sealer, factsSealed), context).warningOn;
      if (next !== warningOn) await manager.query('update safety_case set warning_on = $2 where case_id = $1', [caseId, next]);
    }
    return rows.length === BATCH ? rows.at(-1)?.caseId : undefined;
  });
}
