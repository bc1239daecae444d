import type { ServiceName } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import { publishAuditSeal } from '@lianban/messaging';
import { AuditRetention, AuditSealer, purgeAudit } from '@lianban/persistence';
import type { DataSource } from 'typeorm';
import type { Background } from '../run-alongside.js';
import { keptDaysBy, settingsHeard } from './kept-days.js';

export interface AuditWorkSettings {
  service: ServiceName;
  dataSource: DataSource;
  keys: Pick<Keys, 'sign'>;
  /** Query over `$1` (key) for the values in force today, the newest first; default: the settings that this service has heard of. */
  settingSql?: string;
  onError?: (error: unknown) => void;
}

/** What every service does for its audit: chains it, hands it on to the second copy, and lets go what is past its time. */
export function auditWorks({ service, dataSource, keys, settingSql = settingsHeard, onError }: AuditWorkSettings): Background[] {
  const sign: Keys['sign'] = (bytes) => keys.sign(bytes);
  return [
    new AuditSealer({ dataSource, sign, publish: publishAuditSeal(service, sign), ...(onError && { onError }) }),
    new AuditRetention({ dataSource, keptDays: keptDaysBy(dataSource, settingSql), purge: purgeAudit, ...(onError && { onError }) }),
  ];
}
