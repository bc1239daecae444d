import { StepBase } from '@lianban/casework';
import type { IdentityCategory } from '@lianban/contracts';
import type { StepAnswer, StepState } from '@lianban/procedure-subsidised-enrolment';
import type { CaseStepCode, CaseStepOutcome } from '@lianban/workflow-subsidised-enrolment/activities';
import { Column, Entity } from 'typeorm';

/** What one office owes in a case by a day, with its answer. `round` counts the answers that a second person returned. */
@Entity('step')
export class StepEntity extends StepBase<CaseStepCode, CaseStepOutcome> {
  @Column('text', { nullable: true }) category!: IdentityCategory | null;
  @Column('text') state!: StepState;
  @Column('text', { nullable: true }) answer!: StepAnswer | null;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('text', { name: 'answered_by', nullable: true }) answeredBy!: string | null;
  @Column('text', { name: 'answered_sub', nullable: true }) answeredSub!: string | null;
  @Column('timestamptz', { name: 'answered_at', nullable: true }) answeredAt!: Date | null;
  @Column('text', { name: 'reviewed_by', nullable: true }) reviewedBy!: string | null;
  @Column('text', { name: 'reviewed_sub', nullable: true }) reviewedSub!: string | null;
  @Column('timestamptz', { name: 'reviewed_at', nullable: true }) reviewedAt!: Date | null;
}
