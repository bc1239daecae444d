import { officialCalendar } from '@lianban/calendar';
import { plainDate, type Fen, type PlainDate } from '@lianban/kernel';
import { defaultReadings, entries, shippedLprTable, type LedgerEntry, type LoanContext, type LprTable } from '@lianban/procedure-loan-renewal';

/** Published rates that nobody has verified; made up for the demonstration and marked so. */
export const demoLprChanges = ['2026-07-20', '2026-08-20', '2026-09-21'].map((from) => ({ from: plainDate(from), bp: 300 }));

export const demoLpr: LprTable = { changes: [...shippedLprTable.changes, ...demoLprChanges], knownThrough: plainDate('2026-10-19') };

export const CAPITAL_FEN = 8_000_000_000;
const STARTS_ON = '2024-01-02';
const quarters = ['2024-03-21', '2024-06-21', '2024-09-21', '2024-12-21', '2025-03-21', '2025-06-21', '2025-09-21', '2025-12-21', '2026-03-21', '2026-06-21', '2026-09-21'];

/** Money of the fund that belongs to no loan (arts. 3, 21): what it was made of, and each quarter's interest and costs. */
export const demoMovements: readonly LedgerEntry[] = [
  entries.contribution(CAPITAL_FEN / 2, STARTS_ON), entries.borrowing(CAPITAL_FEN / 2, STARTS_ON),
  ...quarters.flatMap((on, index) => [entries.depositInterest(5_800_000 + index * 31_700, on), entries.operatingCost(2_400_000 + index * 12_000, on), entries.borrowingCost(4_100_000, on)]),
];

/** What all loans of the demonstration share: the money that is left, and who was late, listed or sanctioned by when. */
export class DemoFund {
  outstandingFen: Fen = 0;
  reservedFen: Fen = 0;
  private readonly overdue = new Map<string, { justified: boolean; approved: boolean }[]>();
  private readonly blacklisted = new Set<string>();
  private readonly sanctioned = new Set<string>();

  contextFor(parties: { borrowerOffice: string; bankOffice: string }, today: PlainDate): LoanContext {
    return {
      today, readings: defaultReadings, calendar: officialCalendar, lpr: demoLpr, availableFen: CAPITAL_FEN - this.outstandingFen - this.reservedFen,
      overdueEvents: this.overdue.get(parties.borrowerOffice) ?? [], blacklisted: this.blacklisted.has(parties.borrowerOffice), bankSanctioned: this.sanctioned.has(parties.bankOffice),
    };
  }

  noteOverdue(borrower: string, event: { justified: boolean; approved: boolean }): void {
    this.overdue.set(borrower, [...(this.overdue.get(borrower) ?? []), event]);
  }

  blacklist(borrower: string): void {
    this.blacklisted.add(borrower);
  }

  sanction(bank: string): void {
    this.sanctioned.add(bank);
  }
}
