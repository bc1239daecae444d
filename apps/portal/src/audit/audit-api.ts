import { AuditEntryView, AuditVerdict } from '@lianban/contracts';
import { useCommand, usePagedList, useUrlFilters, type Command } from '@lianban/ui';

export const AUDIT = '/api/v1/exchange-monitor/audit';
const KEYS = ['service', 'from', 'until', 'actor', 'action', 'object', 'withPurpose', 'kept'] as const;

export type AuditFilters = ReturnType<typeof useAuditFilters>;
export function useAuditFilters() {
  return useUrlFilters(KEYS);
}

/** Each reading is written down, so the page reads only when a person asks. */
export function useAuditEntries(filters: AuditFilters) {
  return usePagedList({ name: 'audit', path: AUDIT, item: AuditEntryView, query: filters.values, watchMs: null, idOf: (row) => row.id });
}

export function useVerifyAudit(onDone: (verdict: AuditVerdict) => void): Command<void, AuditVerdict> {
  return useCommand({ run: (api) => api.post(`${AUDIT}/verify`, AuditVerdict, {}), onDone });
}
