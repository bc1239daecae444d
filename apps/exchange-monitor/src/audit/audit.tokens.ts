/** Keys by which the seals of all services are verified. */
export const AUDIT_KEYS = Symbol('exchange-monitor.audit-keys');
