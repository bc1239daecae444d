import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A line of the case's history as people read it. */
@Entity('case_event')
export class CaseEventEntity {
  @PrimaryGeneratedColumn('identity', { name: 'event_id', type: 'bigint', generatedIdentity: 'ALWAYS' }) eventId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('timestamptz') at!: Date;
  @Column('text') action!: string;
  @Column('text', { name: 'by_name' }) byName!: string;
  @Column('text', { nullable: true }) text!: string | null;
}
