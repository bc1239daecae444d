export { availableFen, consumeReservation, lockFund, releaseReservation, reserve } from './reservations.js';
export { cashFen, entriesOfCase, postEntry, type PostedBy } from './ledger.js';
export { lprTable } from './lpr-table.js';
export { blacklistBorrower, isBlacklisted, overdueEventsOf, recordOverdue, sanctionBank, type Listing, type OverdueEvent } from './registers.js';
