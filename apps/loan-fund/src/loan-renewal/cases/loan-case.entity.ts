import type { ApplicantType, LoanState } from '@lianban/procedure-loan-renewal';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wholeColumn } from './whole-column.js';

/** A loan of the fund with its application (Annex 3). */
@Entity('loan_case')
export class LoanCaseEntity {
  @PrimaryColumn('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') number!: string;
  @Column('uuid', { name: 'borrower_id' }) borrowerId!: string;
  @Column('text', { name: 'borrower_office' }) borrowerOffice!: string;
  @Column('text', { name: 'bank_office' }) bankOffice!: string;
  @Column('text') state!: LoanState;
  @Column('text', { name: 'applicant_type' }) applicantType!: ApplicantType;
  @Column('boolean', { name: 'in_city' }) inCity!: boolean;
  @Column('boolean') sound!: boolean;
  @Column('boolean', { name: 'policy_ok' }) policyOk!: boolean;
  @Column('boolean', { name: 'temporary_difficulty' }) temporaryDifficulty!: boolean;
  @Column('text') purpose!: string;
  @Column('date', { name: 'filed_on' }) filedOn!: string;
  @Column('date', { name: 'loan_due_on' }) loanDueOn!: string;
  @Column('bigint', { name: 'maturing_fen', transformer: wholeColumn }) maturingFen!: number;
  @Column('bigint', { name: 'amount_fen', transformer: wholeColumn }) amountFen!: number;
  @Column('int', { name: 'expected_days' }) expectedDays!: number;
  @Column('text', { nullable: true }) programme!: string | null;
  @Column('boolean') secured!: boolean;
  @Column('text', { name: 'special_reason', nullable: true }) specialReason!: string | null;
  @Column('text', { name: 'special_reasons', array: true }) specialReasons!: string[];
  @Column('text', { name: 'contract_sealed' }) contractSealed!: string;
  @Column('text', { name: 'contract_digest' }) contractDigest!: string;
  /** The code failed its check character and the borrower answers for it: evidence is demanded at the initial review. */
  @Column('boolean', { name: 'credit_code_confirmed' }) creditCodeConfirmed!: boolean;
  /** Last day of filing, and the safer one (reading A-01). */
  @Column('date', { name: 'latest_on' }) latestOn!: string;
  @Column('date', { name: 'safe_on', nullable: true }) safeOn!: string | null;
  @Column('timestamptz', { name: 'opened_at' }) openedAt!: Date;
  @Column('text', { name: 'opened_by' }) openedBy!: string;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt!: Date | null;
  @Column('date', { name: 'closed_on', nullable: true }) closedOn!: string | null;
  @Column('text', { name: 'closed_article', nullable: true }) closedArticle!: string | null;
  @Column('text', { name: 'closed_reason', nullable: true }) closedReason!: string | null;
  @Column('int') revision!: number;
}
