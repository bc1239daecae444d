import { Readable } from 'node:stream';
import { demoPdf, uuidOf, writeRows } from '@lianban/casework/demo';
import type { FileStore, Keys, StoredFile } from '@lianban/crypto';
import { caseDocumentKinds, caseDocuments, type CaseDocumentKind } from '@lianban/procedure-loan-renewal';
import type { EntityManager } from 'typeorm';
import { documentNameSeal } from '../loan-renewal/documents/loan-documents.js';
import { documentRoom } from '../loan-renewal/documents/loan-documents.js';
import type { DemoLoan } from './demo-loan.js';

/** One file for each kind of paper; loans share it, as the store keeps equal content once. */
export async function storePapers(files: FileStore): Promise<Map<CaseDocumentKind, StoredFile>> {
  const stored = new Map<CaseDocumentKind, StoredFile>();
  for (const kind of caseDocumentKinds) stored.set(kind, await files.put(documentRoom, Readable.from([demoPdf(`Lianban demonstration: ${kind}`)])));
  return stored;
}

export async function writeDocuments(manager: EntityManager, { sealer }: Keys, loans: readonly DemoLoan[], stored: ReadonlyMap<CaseDocumentKind, StoredFile>): Promise<void> {
  const names = new Map(caseDocumentKinds.map((kind) => [kind, sealer.seal(`${caseDocuments[kind]}（演示）.pdf`, documentNameSeal)]));
  const rows = loans.flatMap(({ caseId, papers }) => papers.map(({ kind, at, by, post }) => {
    const { sha256, bytes } = stored.get(kind) as StoredFile;
    return {
      document_id: uuidOf(`${caseId} ${kind}`), case_id: caseId, kind, name_sealed: names.get(kind), media_type: 'application/pdf', size: bytes, sha256, file_ref: sha256,
      uploaded_at: at, uploaded_by: by, uploaded_post: post,
    };
  }));
  await writeRows(manager, 'loan_document', rows);
}
