import type { Role, ServiceName } from '@lianban/contracts';
import { navigationOf, type NavigationKey } from '../navigation.table.js';

/** The service behind each page of the menu on which people enter or change something. */
const behind: Partial<Record<NavigationKey, ServiceName>> = {
  upload: 'department-node', batches: 'department-node', inbox: 'department-node', cases: 'medical-insurance', bulk: 'medical-insurance', persons: 'medical-insurance', shares: 'medical-insurance',
  loans: 'loan-fund', newLoan: 'loan-fund', fund: 'loan-fund', ledger: 'loan-fund', enforcement: 'work-safety', performance: 'work-safety', accidents: 'work-safety', plans: 'work-safety', inspections: 'work-safety',
  exchange: 'exchange-monitor', alerts: 'exchange-monitor', board: 'supervision', notices: 'supervision', calendar: 'supervision', settings: 'supervision', substitutes: 'gateway', organisations: 'gateway',
};

/** Services on which the pages of a role depend, each once. */
export function servicesOf(role: Role): ServiceName[] {
  return [...new Set(navigationOf[role].flatMap((key) => behind[key] ?? []))];
}
