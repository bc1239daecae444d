import type { FileStore } from '@lianban/crypto';
import { caseDocumentKinds, caseDocuments, type LoanDocument } from '@lianban/procedure-loan-renewal';
import { appendAudit } from '@lianban/persistence';
import { actAsService, addEvents, receivePaper, type OpenedPaper, type ReceivedPaper } from '@lianban/casework';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { basename } from 'node:path';
import type { EntityManager } from 'typeorm';
import { mayHandle } from '../access/step-rights.js';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { LoanDocumentEntity } from '../cases/loan-document.entity.js';
import { loanRefusal } from '../commands/loan-refusal.js';
import { LoanRecord } from '../loan-record.js';
import { loanProblems } from '../problems.messages.js';
import { FILE_STORE } from '../tokens.js';
import { documentKindsOf } from './document-kinds.js';

export const documentNameSeal = 'loan.document';
/** Room of the store in which the papers of this procedure lie. */
export const documentRoom = 'loan-renewal';
const NAME_LENGTH = 120;

/** Papers of a case: taken in, listed, handed out; every reading is audited. */
@Injectable()
export class LoanDocuments {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord, @Inject(FILE_STORE) private readonly store: FileStore) {}

  /** Looks whether the case is there for this post before it takes the stream. The same file of the same kind is kept once. */
  async upload(actor: RequestActor, caseId: string, request: Request): Promise<LoanDocument> {
    if (!mayHandle('document.upload', actor)) throw LianbanProblem.forbidden('上传材料');
    await this.record.transact(actor, (manager) => openCase(manager, caseId));
    const received = await receivePaper(request, { procedure: 'loan-renewal', store: this.store, room: documentRoom });
    return this.record.transact(actor, async (manager, { now }) => {
      await openCase(manager, caseId);
      await actAsService(manager);
      return this.viewOf(await this.keep(manager, caseId, received, actor, now));
    });
  }

  /** Streams a paper out. */
  open(actor: RequestActor, caseId: string, documentId: string): Promise<OpenedPaper> {
    return this.record.transact(actor, async (manager) => {
      const found = await manager.findOneBy(LoanDocumentEntity, { caseId, documentId });
      if (!found || !documentKindsOf(actor.role).includes(found.kind)) throw LianbanProblem.notFound('这份材料');
      if (!mayHandle('document.read', actor)) throw LianbanProblem.forbidden('查看材料');
      await actAsService(manager);
      await appendAudit(manager, { actor, action: 'document.read', object: `loan/${caseId}`, ...(actor.purpose && { purpose: actor.purpose }), detail: { documentId, kind: found.kind } });
      return { name: this.nameOf(found), mediaType: found.mediaType, size: found.size, content: this.store.open(documentRoom, found.fileRef) };
    });
  }

  async list(manager: EntityManager, actor: RequestActor, caseId: string): Promise<LoanDocument[]> {
    if (!mayHandle('document.read', actor)) return [];
    const rows = await manager.find(LoanDocumentEntity, { where: { caseId }, order: { uploadedAt: 'ASC', documentId: 'ASC' } });
    const used: { id: string }[] = await manager.query('select document_id as id from counter_act where case_id = $1 and document_id is not null', [caseId]);
    return rows.filter(({ kind }) => documentKindsOf(actor.role).includes(kind)).map((row) => this.viewOf(row, used.some(({ id }) => id === row.documentId)));
  }

  private async keep(manager: EntityManager, caseId: string, { name, mediaType, stored, fields }: ReceivedPaper, actor: RequestActor, now: Date): Promise<LoanDocumentEntity> {
    const kind = caseDocumentKinds.find((one) => one === fields['kind']);
    if (!kind) throw loanProblems.kindUnknown();
    const values = {
      caseId, kind, nameSealed: this.record.keys.sealer.seal(basename(name).slice(-NAME_LENGTH) || caseDocuments[kind], documentNameSeal), mediaType, size: stored.bytes, sha256: stored.sha256,
      fileRef: stored.sha256, uploadedAt: now, uploadedBy: actor.name, uploadedPost: actor.post,
    };
    const { raw } = await manager.createQueryBuilder().insert().into(LoanDocumentEntity).values(values).orIgnore().returning('document_id').execute();
    const fresh = (raw as unknown[]).length > 0;
    if (fresh) await addEvents(manager, [caseId], { at: now, action: 'document.uploaded', by: actor.name, text: caseDocuments[kind] });
    if (fresh) await appendAudit(manager, { actor, action: 'document.uploaded', object: `loan/${caseId}`, detail: { kind, mediaType, bytes: stored.bytes } });
    return manager.findOneByOrFail(LoanDocumentEntity, { caseId, kind, sha256: stored.sha256 });
  }

  private viewOf(row: LoanDocumentEntity, counterUsed = false): LoanDocument {
    const { documentId, kind, mediaType, size, sha256, uploadedBy } = row;
    return { documentId, kind, label: caseDocuments[kind], name: this.nameOf(row), mediaType, size, sha256, uploadedAt: row.uploadedAt.toISOString(), uploadedBy, counterUsed };
  }

  private nameOf({ nameSealed }: LoanDocumentEntity): string {
    return this.record.keys.sealer.open(nameSealed, documentNameSeal);
  }
}

async function openCase(manager: EntityManager, caseId: string): Promise<void> {
  const row = await manager.findOneBy(LoanCaseEntity, { caseId });
  if (!row) throw LianbanProblem.notFound('这一事项');
  if (row.closedAt) throw loanRefusal({ code: 'LOAN_RENEWAL.CASE_CLOSED', detail: {} });
}
