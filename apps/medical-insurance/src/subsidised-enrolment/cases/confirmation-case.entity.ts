import type { CountyCode, IdentityCategory } from '@lianban/contracts';
import type { CaseState, ExceptionCode, SettledOutcome } from '@lianban/procedure-subsidised-enrolment';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An exception that an office must confirm (art. 20); one per person × insurance year × kind. */
@Entity('confirmation_case')
export class ConfirmationCaseEntity {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') number!: string;
  @Column('uuid', { name: 'person_id' }) personId!: string;
  @Column('int', { name: 'insurance_year' }) insuranceYear!: number;
  @Column('text') kind!: ExceptionCode;
  @Column('text') state!: CaseState;
  /** One more each time a later version raised the doubt again with other evidence after the case had closed. */
  @Column('int') round!: number;
  @Column('text') county!: CountyCode;
  @Column('text', { array: true }) categories!: IdentityCategory[];
  @Column('text', { name: 'source_list' }) sourceList!: string;
  @Column('int', { name: 'source_version' }) sourceVersion!: number;
  @Column('text', { name: 'source_county' }) sourceCounty!: string;
  @Column('text') evidence!: string;
  @Column('bigint', { name: 'ruling_id' }) rulingId!: string;
  @Column('text', { nullable: true }) outcome!: SettledOutcome | null;
  @Column('text', { name: 'decided_category', nullable: true }) decidedCategory!: IdentityCategory | null;
  @Column('text', { name: 'decided_reason', nullable: true }) decidedReason!: string | null;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('int') revision!: number;
}
