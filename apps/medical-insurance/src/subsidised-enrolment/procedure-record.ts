import { CaseworkRecord } from '@lianban/casework';
import type { Keys } from '@lianban/crypto';
import { defaultSettings } from '@lianban/procedure-subsidised-enrolment';
import type { DataSource } from 'typeorm';

/** The procedure's database with what its decisions depend on. Amounts have no default: what nobody set is for a person to decide, never zero. */
export class ProcedureRecord extends CaseworkRecord {
  constructor(dataSource: DataSource, keys: Keys) {
    super(dataSource, keys, { procedure: 'subsidised-enrolment', defaultSettings });
  }
}
