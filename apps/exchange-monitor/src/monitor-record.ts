import { CaseworkRecord } from '@lianban/casework';
import type { Keys } from '@lianban/crypto';
import { defaultSettings, monitorSettings, shareAlertSlug } from '@lianban/procedure-share-alert';
import type { DataSource } from 'typeorm';

/** The database of the exchange monitor with what its judgements and its alerts depend on: settings `exchange-monitor.…` and `share-alert.…`. */
export class MonitorRecord extends CaseworkRecord {
  constructor(dataSource: DataSource, keys: Keys) {
    super(dataSource, keys, { procedures: [shareAlertSlug, 'exchange-monitor'], defaultSettings: [...defaultSettings, ...monitorSettings] });
  }
}
