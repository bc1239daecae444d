import type { CaseworkContext } from '@lianban/casework';
import type { Actor } from '@lianban/persistence';
import type { LoanCommand } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import type { LoadedLoan } from '../load-loan.js';
import type { LoanRecord } from '../loan-record.js';

/** Who gives a command: a person from a post, or the service; `atCounter` where it is the borrower's and done for it. */
export type LoanActor = Actor & { name: string; atCounter?: { documentId: string | null } };

export const systemPerson: LoanActor = { sub: 'system', post: 'system', role: 'system', department: null, county: null, name: '系统' };

/** One command on one locked loan, in one transaction. */
export interface LoanScene {
  record: LoanRecord;
  manager: EntityManager;
  context: CaseworkContext;
  actor: LoanActor;
  one: LoadedLoan;
  command: LoanCommand;
}

/** What its effects have changed so far. */
export interface Changes {
  steps: Set<LoanStepEntity>;
  /** Ids of new steps, to be announced. */
  opened: string[];
}
