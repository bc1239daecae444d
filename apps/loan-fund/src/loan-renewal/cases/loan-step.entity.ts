import { StepBase } from '@lianban/casework';
import type { LoanStepCode, LoanStepOutcome } from '@lianban/procedure-loan-renewal';
import { Column, Entity } from 'typeorm';

/** What one office owes in a loan; `data` is what the record knows of it, personal values as `{ sealed }`. */
@Entity('step')
export class LoanStepEntity extends StepBase<LoanStepCode, LoanStepOutcome> {
  @Column('jsonb') data!: Readonly<Record<string, unknown>>;
  @Column('text', { name: 'by_post', nullable: true }) byPost!: string | null;
  @Column('text', { name: 'by_name', nullable: true }) byName!: string | null;
}
