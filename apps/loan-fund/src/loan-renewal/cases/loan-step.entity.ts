import { DeclaredStepBase } from '@lianban/casework';
import type { LoanStepCode, LoanStepOutcome } from '@lianban/procedure-loan-renewal';
import { Entity } from 'typeorm';

/** What one office owes in a loan. */
@Entity('step')
export class LoanStepEntity extends DeclaredStepBase<LoanStepCode, LoanStepOutcome> {}
