import type { Page } from '@lianban/contracts';
import { lprChanges, lprSource, type BankView, type BlacklistEntry, type LprEntry, type StatementDay, type StatementDifference } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { LoanRecord } from '../../loan-renewal/loan-record.js';
import { partyWords } from '../statement/party-words.js';

type Entry = z.output<typeof BlacklistEntry>;
type EntryRow = Omit<Entry, 'borrowerName' | 'appeal'> & { appealOn: string | null; appealReason: string | null };
type Bank = z.output<typeof BankView>;
type Day = z.output<typeof StatementDay>;
type Difference = z.output<typeof StatementDifference>;

const whole = <T>(items: T[]): Page<T> => ({ items, total: items.length, nextCursor: null });

/** The short lists of the fund, each whole: rates, blacklist, banks, days of statements, differences. */
@Injectable()
export class FundLists {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** What was entered here, then what ships; newest first. */
  lpr(actor: RequestActor): Promise<Page<LprEntry>> {
    return this.record.transact(actor, async (manager) => {
      const entered: LprEntry[] = await manager.query('select "from"::text as "from", bp, source, synthetic, state, proposed_by as "proposedBy", decided_by as "decidedBy" from lpr_rate order by "from" desc');
      const shipped = lprChanges.map(({ from, bp }): LprEntry => (
        { from, bp, source: `${lprSource.publisher}（核对至 ${lprSource.checkedOn}）`, synthetic: false, state: 'confirmed', proposedBy: '随系统提供', decidedBy: null }));
      return whole([...entered, ...shipped.reverse()]);
    });
  }

  blacklist(actor: RequestActor): Promise<Page<Entry>> {
    return this.record.transact(actor, async (manager) => {
      const rows: EntryRow[] = await manager.query(
        `select b.entry_id as "entryId", b.borrower_office as "borrowerOffice", c.number as "caseNumber", b.listed_on::text as "listedOn", b.reason, b.appeal_on::text as "appealOn", b.appeal_reason as "appealReason",
           (select coalesce(jsonb_agg(jsonb_build_object('action', replace(e.action, 'blacklist.', ''), 'on', e."on", 'reason', e.reason) order by e.event_id), '[]') from register_event e where e.subject = 'blacklist/' || b.entry_id) as history,
           b.removed_on::text as "removedOn", b.removal_reason as "removalReason", b.revision
         from blacklist_entry b left join loan_case c using (case_id) order by b.removed_on is not null, b.listed_on desc, b.entry_id`,
      );
      const names = await this.names(manager);
      return whole(rows.map(({ appealOn, appealReason, ...row }) => ({
        ...row, borrowerName: names.get(row.borrowerOffice) ?? row.borrowerOffice, appeal: appealOn && appealReason ? { on: appealOn, reason: appealReason } : null,
      })));
    });
  }

  /** A default is a loan whose bank was found liable (art. 18). */
  banks(actor: RequestActor): Promise<Page<Bank>> {
    return this.record.transact(actor, async (manager) => whole<Bank>(await manager.query(
      `select b.office, b.name, b.sanctioned_on::text as "sanctionedOn", b.sanction_reason as "sanctionReason",
         (select count(*)::int from loan_case c where c.bank_office = b.office and c.state = 'open') as "openLoans",
         (select count(distinct s.case_id)::int from loan_case c join step s using (case_id) where c.bank_office = b.office and s.code = 'default-decision' and s.outcome = 'liable') as defaults
       from bank b order by b.office`,
    )));
  }

  statements(actor: RequestActor): Promise<Page<Day>> {
    return this.record.transact(actor, async (manager) => {
      const rows: (Omit<Day, 'openingFen' | 'closingFen' | 'ledgerClosingFen'> & Record<'openingFen' | 'closingFen' | 'ledgerClosingFen', string>)[] = await manager.query(
        `select d."on"::text as "on", d.opening_fen::text as "openingFen", d.closing_fen::text as "closingFen",
           (select count(*)::int from statement_line l where l."on" = d."on") as lines, (select count(*)::int from statement_line l where l."on" = d."on" and l.entry_id is not null) as matched,
           (select count(*)::int from statement_difference f where f."on" = d."on" and f.state = 'open') as differences,
           (select coalesce(sum(p.debit_fen - p.credit_fen), 0)::text from ledger_posting p join ledger_entry e using (entry_id) where p.account = 'fund-account' and e."on" <= d."on") as "ledgerClosingFen"
         from statement_day d order by d."on" desc`,
      );
      return whole(rows.map((row) => ({ ...row, openingFen: Number(row.openingFen), closingFen: Number(row.closingFen), ledgerClosingFen: Number(row.ledgerClosingFen) })));
    });
  }

  differences(actor: RequestActor): Promise<Page<Difference>> {
    return this.record.transact(actor, async (manager) => {
      const rows: (Omit<Difference, 'statementFen' | 'ledgerFen' | 'party'> & { statementFen: string | null; ledgerFen: string | null; sealed: string | null })[] = await manager.query(
        `select d.difference_id as "differenceId", d."on"::text as "on", d.kind, d.reference, d.statement_fen::text as "statementFen", d.ledger_fen::text as "ledgerFen", d.summary, l.party_sealed as sealed, d.state,
           d.explanation, d.explained_by as "explainedBy", d.revision
         from statement_difference d left join statement_line l on l."on" = d."on" and l.reference = d.reference order by d.state = 'explained', d."on" desc, d.reference`,
      );
      const fen = (value: string | null): number | null => (value === null ? null : Number(value));
      return whole(rows.map(({ sealed, ...row }) => ({ ...row, statementFen: fen(row.statementFen), ledgerFen: fen(row.ledgerFen), party: partyWords(this.record.keys.sealer, sealed) })));
    });
  }

  private async names(manager: EntityManager): Promise<Map<string, string>> {
    return new Map((await this.record.reference.offices(manager)).map(({ id, name }) => [id, name]));
  }
}
