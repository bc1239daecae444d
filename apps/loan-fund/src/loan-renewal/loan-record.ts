import { CaseworkRecord } from '@lianban/casework';
import type { Keys } from '@lianban/crypto';
import { defaultSettings } from '@lianban/procedure-loan-renewal';
import type { DataSource } from 'typeorm';

/** The loans' database with what their decisions depend on. */
export class LoanRecord extends CaseworkRecord {
  constructor(dataSource: DataSource, keys: Keys) {
    super(dataSource, keys, { procedure: 'loan-renewal', defaultSettings });
  }
}
