import { uuidAt, writeRows } from '@lianban/casework/demo';
import type { LedgerEntry } from '@lianban/procedure-loan-renewal';
import { plainDate, shanghaiInstant } from '@lianban/kernel';
import type { EntityManager } from 'typeorm';
import { demoLprChanges, demoMovements } from './demo-fund.js';
import type { DemoLoan } from './demo-loan.js';
import { actorOf } from './demo-people.js';

interface Booked {
  entry: LedgerEntry;
  caseId: string | null;
  reference: string | null;
  at: Date;
  by: string;
}

/** The ledger, what is promised, the registers of those who were late or listed, and the made-up LPR publications. */
export async function writeFund(manager: EntityManager, loans: readonly DemoLoan[]): Promise<void> {
  await writeLedger(manager, loans);
  await writeRows(manager, 'reservation', loans.flatMap(({ caseId, deal, reservation }) => (reservation
    ? [{ case_id: caseId, amount_fen: deal.application.amountFen, reserved_at: reservation.at, released_at: reservation.releasedAt, consumed_at: reservation.consumedAt }] : [])));
  await writeRows(manager, 'overdue_event', loans.flatMap(({ caseId, borrowerOffice, overdue }) => overdue.map(({ now, today, days, justified, approved }, index) => (
    { event_id: uuidAt(now, index, `${caseId} overdue`), case_id: caseId, borrower_office: borrowerOffice, on: today, days, justified, approved }))));
  await writeRows(manager, 'blacklist_entry', loans.flatMap(({ caseId, borrowerOffice, blacklisted }) => (blacklisted
    ? [{ entry_id: uuidAt(blacklisted.now, 0, caseId), borrower_office: borrowerOffice, case_id: caseId, listed_on: blacklisted.today, reason: blacklisted.reason, listed_by: actorOf('fund-head').name, revision: 1 }] : [])));
  await writeRows(manager, 'lpr_rate', demoLprChanges.map(({ from, bp }) => (
    { from, bp, source: '演示虚构值：公布值未核实', synthetic: true, state: 'confirmed', proposed_by: 'system-admin', proposed_sub: 'system-admin', decided_by: 'security-admin' })));
}

async function writeLedger(manager: EntityManager, loans: readonly DemoLoan[]): Promise<void> {
  const booked = [...movements(), ...loans.flatMap(({ caseId, entries }) => entries.map((one): Booked => ({ ...one, caseId })))]
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((one, index) => ({ ...one, entryId: uuidAt(one.at, index % 4096, `demo entry ${index}`) }));
  await writeRows(manager, 'ledger_entry', booked.map(({ entryId, entry, caseId, reference, at, by }) => (
    { entry_id: entryId, on: entry.on, label: entry.label, article: entry.article, case_id: caseId, by_post: by, by_name: actorOf(by).name, reference, at })));
  await writeRows(manager, 'ledger_posting', booked.flatMap(({ entryId, entry }) => entry.postings.map(({ account, debitFen, creditFen }) => (
    { entry_id: entryId, account, debit_fen: debitFen, credit_fen: creditFen }))));
}

/** Money that belongs to no loan, as the accountant entered it. */
function movements(): Booked[] {
  return demoMovements.map((entry, index) => ({ entry, caseId: null, reference: `ZJ${String(index + 1).padStart(4, '0')}`, at: shanghaiInstant(plainDate(entry.on), '08:30'), by: 'fund-accountant' }));
}
