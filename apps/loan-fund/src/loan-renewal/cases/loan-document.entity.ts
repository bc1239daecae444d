import type { CaseDocumentKind } from '@lianban/procedure-loan-renewal';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { wholeColumn } from './whole-column.js';

/** A paper of a case; its bytes lie encrypted in the file store under their digest. */
@Entity('loan_document')
export class LoanDocumentEntity {
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: CaseDocumentKind;
  @Column('text', { name: 'name_sealed' }) nameSealed!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('bigint', { transformer: wholeColumn }) size!: number;
  @Column('text') sha256!: string;
  /** Digest under which the store keeps it. */
  @Column('text', { name: 'file_ref' }) fileRef!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
  @Column('text', { name: 'uploaded_by' }) uploadedBy!: string;
  @Column('text', { name: 'uploaded_post' }) uploadedPost!: string;
}
