import type { CountyCode, DepartmentCode, StepMovement, StepSuspension } from '@lianban/contracts';
import { Column, PrimaryColumn } from 'typeorm';

/**
 * What one office owes in a case by a day. A service's entity of table `step` extends this and adds columns of its own:
 * `@Entity('step') class StepEntity extends StepBase<LoanStepCode, LoanStepOutcome> {}`.
 */
export abstract class StepBase<Code extends string = string, Outcome extends string = string> {
  @PrimaryColumn('uuid', { name: 'step_id' }) stepId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  /** One more each time a closed case was opened again. */
  @Column('int', { name: 'case_round' }) caseRound!: number;
  @Column('text') code!: Code;
  /** One more each time what the office did was returned to it. */
  @Column('int') round!: number;
  @Column('text') office!: string;
  /** False: the directory names nobody who answers there; shown as such, never given to another office. */
  @Column('boolean') assigned!: boolean;
  @Column('text') department!: DepartmentCode;
  @Column('text', { nullable: true }) county!: CountyCode | null;
  @Column('text', { nullable: true }) post!: string | null;
  @Column('text') title!: string;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  /** Null where a fact set the end; then `fixedOn` is that day and `fixedSinceOn` the day on which it became known. */
  @Column('int', { name: 'term_working_days', nullable: true }) termWorkingDays!: number | null;
  @Column('text', { nullable: true }) setting!: string | null;
  @Column('date', { name: 'fixed_on', nullable: true }) fixedOn!: string | null;
  @Column('date', { name: 'fixed_since_on', nullable: true }) fixedSinceOn!: string | null;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'earliest_on', nullable: true }) earliestOn!: string | null;
  @Column('date', { name: 'latest_on', nullable: true }) latestOn!: string | null;
  @Column('text', { name: 'calendar_version' }) calendarVersion!: string;
  @Column('jsonb') movements!: StepMovement[];
  @Column('jsonb') suspensions!: StepSuspension[];
  @Column('text', { nullable: true }) outcome!: Outcome | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('int') revision!: number;
}
