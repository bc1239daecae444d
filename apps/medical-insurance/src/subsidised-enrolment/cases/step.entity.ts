import type { CountyCode, DepartmentCode, IdentityCategory, StepMessage } from '@lianban/contracts';
import type { StepAnswer, StepState } from '@lianban/procedure-subsidised-enrolment';
import type { CaseStepCode, CaseStepOutcome } from '@lianban/workflow-subsidised-enrolment/activities';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one office owes in a case by a day. `round` counts the answers that a second person returned. */
@Entity('step')
export class StepEntity {
  @PrimaryColumn('uuid', { name: 'step_id' }) stepId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('int', { name: 'case_round' }) caseRound!: number;
  @Column('text') code!: CaseStepCode;
  @Column('int') round!: number;
  @Column('text') office!: string;
  /** False: the directory names nobody who answers there; shown as such, never given to another county. */
  @Column('boolean') assigned!: boolean;
  @Column('text') department!: DepartmentCode;
  @Column('text', { nullable: true }) county!: CountyCode | null;
  @Column('text', { nullable: true }) category!: IdentityCategory | null;
  @Column('text') title!: string;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('int', { name: 'term_working_days' }) termWorkingDays!: number;
  @Column('text', { nullable: true }) setting!: string | null;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'earliest_on', nullable: true }) earliestOn!: string | null;
  @Column('date', { name: 'latest_on', nullable: true }) latestOn!: string | null;
  @Column('text', { name: 'calendar_version' }) calendarVersion!: string;
  @Column('jsonb') movements!: StepMessage['movements'];
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
  @Column('text', { nullable: true }) outcome!: CaseStepOutcome | null;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('int') revision!: number;
}
