import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paper of a case; its bytes lie encrypted in the file store under their digest. */
@Entity('safety_document')
export class SafetyDocumentEntity {
  @PrimaryColumn('uuid', { name: 'document_id' }) documentId!: string;
  @Column('uuid', { name: 'case_id' }) caseId!: string;
  @Column('text') kind!: string;
  @Column('text', { name: 'name_sealed' }) nameSealed!: string;
  @Column('text', { name: 'media_type' }) mediaType!: string;
  @Column('bigint', { transformer: { from: Number, to: (value: number) => value } }) size!: number;
  @Column('text') sha256!: string;
  @Column('timestamptz', { name: 'uploaded_at' }) uploadedAt!: Date;
  @Column('text', { name: 'uploaded_by' }) uploadedBy!: string;
  @Column('text', { name: 'uploaded_post' }) uploadedPost!: string;
}
