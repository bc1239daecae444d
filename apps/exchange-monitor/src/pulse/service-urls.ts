import type { ExchangeMonitorConfig } from '../exchange-monitor.config.js';
import type { ServiceUrls } from './pulse-watch.js';

/** Where each service is asked, not through any proxy; the monitor asks itself too. */
export function serviceUrls(config: ExchangeMonitorConfig): ServiceUrls {
  return {
    gateway: new URL(config.GATEWAY_JWKS_URL).origin, 'department-node': config.DEPARTMENT_NODE_URL, 'medical-insurance': config.MEDICAL_INSURANCE_URL, 'loan-fund': config.LOAN_FUND_URL,
    'work-safety': config.WORK_SAFETY_URL, 'exchange-monitor': `http://127.0.0.1:${config.PORT}`, supervision: config.SUPERVISION_URL,
  };
}
