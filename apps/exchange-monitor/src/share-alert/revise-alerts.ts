import { beginCase, carryOutCase, loadCase, nextCaseNumber, systemPerson, type CaseworkContext } from '@lianban/casework';
import type { AlertKind } from '@lianban/contracts';
import { yearOf } from '@lianban/kernel';
import { alertFamilies, bureauTurn, lookAt, type AlertCommand, type AssessedSubject, type LookAct } from '@lianban/procedure-share-alert';
import { IsNull, type EntityManager } from 'typeorm';
import type { MonitorRecord } from '../monitor-record.js';
import { factsOf } from './alert-facts.js';
import { alertKind } from './alert-kind.js';
import { keyOf, WatchBook } from './alert-watch.js';
import { ShareAlertEntity } from './share-alert.entity.js';

interface Revision {
  record: MonitorRecord;
  manager: EntityManager;
  context: CaseworkContext;
}

type Wrong = AssessedSubject & { kind: AlertKind };

/**
 * Makes the alerts agree with a look of the monitor, in the transaction (of the service) that keeps what was looked at:
 * opens, re-words, changes and ends them, and lets muted ones speak again whose day has come. One look at a time. `now`:
 * instant of the look. A subject that the look leaves out stays as it was.
 */
export async function reviseAlerts(record: MonitorRecord, manager: EntityManager, assessed: readonly AssessedSubject[], now: Date): Promise<void> {
  await manager.query(`select pg_advisory_xact_lock(hashtextextended('share-alert.revise', 0))`);
  const revision: Revision = { record, manager, context: await record.context(manager) };
  const open = new Map((await manager.findBy(ShareAlertEntity, { closedAt: IsNull() })).map((row) => [keyOf(row), row]));
  const watches = await WatchBook.open(manager);
  for (const subject of onceEach(assessed)) {
    mustBeOfFamily(subject);
    const row = open.get(keyOf(subject));
    const { watch, act } = lookAt(watches.of(subject), subject, row ? factsOf(row) : null, { now, today: revision.context.today, settings: revision.context.settings });
    await watches.keep(subject, watch, subject.kind !== null || (row !== undefined && act !== 'cure'));
    await carryOut(revision, act, subject, row);
  }
  await endMutes(revision);
}

/** Subjects whose alert is open: who assesses them names these too, so that what has gone is said to be well. */
export async function openAlertSubjects(manager: EntityManager): Promise<Pick<AssessedSubject, 'family' | 'subject' | 'subjectName' | 'shareKey'>[]> {
  const rows = await manager.findBy(ShareAlertEntity, { closedAt: IsNull() });
  return rows.map(({ family, subject, subjectName, shareKey }) => ({ family, subject, subjectName, shareKey }));
}

async function carryOut(revision: Revision, act: LookAct, subject: AssessedSubject, row: ShareAlertEntity | undefined): Promise<void> {
  if (act === 'open') return openAlert(revision, subject as Wrong);
  if (act === 'none' || !row) return;
  if (act === 'reword') return void (await revision.manager.update(ShareAlertEntity, { caseId: row.caseId }, { reason: subject.reason }));
  const { kind, reasonCode, reason, turn } = subject as Wrong;
  await order(revision, row.caseId, act === 'cure' ? { type: 'cured', reason } : { type: 'cause-changed', kind, reasonCode, reason, turn: turn ?? bureauTurn });
}

async function openAlert({ record, manager, context }: Revision, { family, subject, subjectName, kind, reasonCode, reason, shareKey, turn, parties, since }: Wrong): Promise<void> {
  const owner = turn ?? bureauTurn;
  const { raw } = await manager.createQueryBuilder().insert().into(ShareAlertEntity).values({
    number: await nextCaseNumber(manager, 'SA', yearOf(context.today)), family, subject, subjectName, kind, reasonCode, reason, shareKey, since, parties: [...parties],
    turn: { office: owner.office, department: owner.department, county: owner.county }, office: owner.office, department: owner.department, county: owner.county, openedAt: context.now, openedOn: context.today,
  }).returning('case_id').execute();
  const [{ case_id: caseId }] = raw as [{ case_id: string }];
  const row = await manager.findOneByOrFail(ShareAlertEntity, { caseId });
  await beginCase(alertKind, { casework: record, manager, context, actor: systemPerson, one: await loadCase(alertKind, record, manager, row) }, { detail: { kind, family, subject, reasonCode } });
}

/** One command of the monitor on one alert, as its row then is. */
async function order({ record, manager, context }: Revision, caseId: string, command: AlertCommand): Promise<void> {
  const row = await manager.findOneOrFail(ShareAlertEntity, { where: { caseId }, lock: { mode: 'pessimistic_write' } });
  await carryOutCase(alertKind, { casework: record, manager, context, actor: systemPerson, one: await loadCase(alertKind, record, manager, row) }, command);
}

async function endMutes(revision: Revision): Promise<void> {
  const due: { caseId: string }[] = await revision.manager.query('select case_id as "caseId" from share_alert where closed_at is null and mute_until <= $1 order by case_id', [revision.context.today]);
  for (const { caseId } of due) await order(revision, caseId, { type: 'mute-ended' });
}

/** Of a subject that is named twice, as a key that two services hold, the word that something is wrong. */
function onceEach(assessed: readonly AssessedSubject[]): AssessedSubject[] {
  const bySubject = new Map<string, AssessedSubject>();
  for (const one of assessed) if (one.kind !== null || !bySubject.has(keyOf(one))) bySubject.set(keyOf(one), one);
  return [...bySubject.values()];
}

function mustBeOfFamily({ family, kind, subject }: AssessedSubject): void {
  if (kind !== null && !alertFamilies[family].some((one) => one === kind)) throw new Error(`${subject} is said to be ${kind}, which is no kind of ${family}`);
}
