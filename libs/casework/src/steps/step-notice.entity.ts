import type { NoticeKind, StepNotice } from '@lianban/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reminder, overdue notice or rung of a step. `sequence` above 1 only for a rung issued again after a day. */
@Entity('step_notice')
export class StepNoticeEntity {
  @PrimaryColumn('uuid', { name: 'step_id' }) stepId!: string;
  @PrimaryColumn('text') kind!: NoticeKind;
  @PrimaryColumn('int') sequence!: number;
  @Column('text') state!: StepNotice['state'];
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt!: Date;
  @Column('text', { name: 'by_post', nullable: true }) byPost!: string | null;
  @Column('text', { nullable: true }) text!: string | null;
}
