import { CaseworkRecord } from '@lianban/casework';
import { safetyProcedures } from '@lianban/contracts';
import type { Keys } from '@lianban/crypto';
import type { DataSource } from 'typeorm';
import { defaultSettings } from './default-settings.js';

/** The database of work safety with what the decisions of its procedures depend on. */
export class SafetyRecord extends CaseworkRecord {
  constructor(dataSource: DataSource, keys: Keys) {
    super(dataSource, keys, { procedures: safetyProcedures, defaultSettings });
  }
}
