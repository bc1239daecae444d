import type { ExchangeMonitorConfig } from '../exchange-monitor.config.js';

export type AlertPageConfig = Pick<ExchangeMonitorConfig, 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE'>;
export const ALERT_PAGE_CONFIG = Symbol('share-alert.page-config');
