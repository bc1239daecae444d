import { AuditRetention } from '@lianban/persistence';
import { keptDaysBy, type Background } from '@lianban/service';
import { purgeCopies } from './purge-copies.js';
import { consumeAuditSeals, type AuditCopySettings } from './take-seal.js';

/** Keeps the second copy, and lets go what is past its time. */
export function auditCopyWorks(settings: AuditCopySettings): Background[] {
  const { dataSource, onError } = settings;
  return [consumeAuditSeals(settings), new AuditRetention({ dataSource, keptDays: keptDaysBy(dataSource), purge: purgeCopies, name: 'audit-copy', ...(onError && { onError }) })];
}
