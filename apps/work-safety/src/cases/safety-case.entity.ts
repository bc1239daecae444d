import type { CountyCode, DepartmentCode, SafetyProcedure } from '@lianban/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A case of any of the three procedures. What its decisions rest on lies sealed in `factsSealed`; the columns hold what queries and constraints need, and nothing personal. */
@Entity('safety_case')
export class SafetyCaseEntity {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') procedure!: SafetyProcedure;
  @Column('text') number!: string;
  /** Number of the decision, as its office gave it. */
  @Column('text', { nullable: true }) reference!: string | null;
  @Column('text') title!: string;
  /** The firm; masked where it is a natural person. */
  @Column('text', { nullable: true }) party!: string | null;
  @Column('text', { nullable: true }) county!: CountyCode | null;
  @Column('text') department!: DepartmentCode;
  /** The office that leads the case. */
  @Column('text') office!: string;
  @Column('text') state!: string;
  /** Day of the decision or of the accident. */
  @Column('date', { name: 'happened_on', nullable: true }) happenedOn!: string | null;
  @Column('date', { name: 'warning_on', nullable: true }) warningOn!: string | null;
  @Column('text', { name: 'facts_sealed' }) factsSealed!: string;
  @Column('uuid', { name: 'parent_case_id', nullable: true }) parentCaseId!: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('date', { name: 'opened_on' }) openedOn!: string;
  @Column('text', { name: 'opened_by' }) openedBy!: string;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text', { name: 'closed_article', nullable: true }) closedArticle!: string | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason!: string | null;
  @Column('int') revision!: number;
}
