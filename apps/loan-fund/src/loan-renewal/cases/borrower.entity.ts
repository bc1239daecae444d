import type { ApplicantType } from '@lianban/procedure-loan-renewal';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What is kept sealed of a borrower, field by field; of the last four a borrower may have none. */
export const sealedBorrowerFields = [
  'name', 'creditCode', 'address', 'industry', 'legalRepresentative', 'contactName', 'contactPhone', 'registeredCapital', 'basicAccountBank', 'basicAccountNumber', 'legalPhone',
] as const;
export type SealedBorrowerField = (typeof sealedBorrowerFields)[number];

@Entity('borrower')
export class BorrowerEntity {
  @PrimaryColumn('uuid', { name: 'borrower_id' }) borrowerId!: string;
  @Column('text') office!: string;
  @Column('text', { name: 'applicant_type' }) applicantType!: ApplicantType;
  @Column('jsonb') sealed!: Partial<Record<SealedBorrowerField, string>>;
  @Column('text', { name: 'credit_code_digest' }) creditCodeDigest!: string;
  @Column('timestamptz', { name: 'registered_at' }) registeredAt!: Date;
  @Column('int') revision!: number;
}
