export { availableFen, consumeReservation, lockFund, releaseReservation, reserve } from './reservations.js';
export { cashFen, entriesOfCase, postEntry, type PostedBy } from './ledger.js';
export { lprTable } from './lpr-table.js';
export { blacklistBorrower, correctOverdue, isBlacklisted, overdueEventsOf, recordOverdue, sanctionBank, type Listing, type OverdueEvent } from './registers.js';
export { FundModule } from './fund.module.js';
export { proveFund } from './proof/prove-fund.js';
export { proofJob, registerFundJobs, startProofs } from './proof/proof.job.js';
export { createStatementLander } from './statement/land-statements.js';
export { takeStatement, type StatementChange } from './statement/take-statement.js';
