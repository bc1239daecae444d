import { actAsService, addEvents, loadCase, receivePaper, type OpenedPaper, type ReceivedPaper } from '@lianban/casework';
import type { SafetyDocument } from '@lianban/contracts';
import type { FileStore } from '@lianban/crypto';
import { appendAudit } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { basename } from 'node:path';
import type { EntityManager } from 'typeorm';
import { may } from '../access/permissions.js';
import { mayUpload } from '../parties.js';
import { SafetyCaseEntity } from '../safety-case.entity.js';
import { SafetyDocumentEntity } from '../safety-document.entity.js';
import { SafetyKinds, type SafetyKind } from '../safety-kind.js';
import { SafetyRecord } from '../../safety-record.js';

export const documentNameSeal = 'safety.document';
/** Room of the store in which the papers of work safety lie. */
export const documentRoom = 'work-safety';
export const FILE_STORE = Symbol('work-safety.files');
const NAME_LENGTH = 120;

/** Papers of a case: taken in, listed, handed out; every reading is audited. */
@Injectable()
export class CaseDocuments {
  constructor(
    @Inject(SafetyRecord) private readonly record: SafetyRecord, @Inject(SafetyKinds) private readonly kinds: SafetyKinds, @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /** Looks whether the case is there for this post before it takes the stream. The same file of the same kind is kept once. */
  async upload(actor: RequestActor, caseId: string, request: Request): Promise<SafetyDocument> {
    const { procedure } = await this.record.transact(actor, async (manager, context) => {
      const row = await seenCase(manager, caseId);
      await actAsService(manager);
      const kind = this.kinds.get(row.procedure);
      if (!mayUpload(kind, actor, await loadCase(kind, this.record, manager, row), context)) throw LianbanProblem.forbidden('上传材料');
      return row;
    });
    const received = await receivePaper(request, { procedure, store: this.store, room: documentRoom });
    return this.record.transact(actor, async (manager, { now }) => {
      const row = await seenCase(manager, caseId);
      await actAsService(manager);
      const kind = this.kinds.get(row.procedure);
      return this.viewOf(kind, await this.keep(manager, kind, caseId, received, actor, now));
    });
  }

  /** Streams a paper out. */
  open(actor: RequestActor, caseId: string, documentId: string): Promise<OpenedPaper> {
    return this.record.transact(actor, async (manager) => {
      const row = await seenCase(manager, caseId);
      const found = await manager.findOneBy(SafetyDocumentEntity, { caseId, documentId });
      if (!found) throw LianbanProblem.notFound('这份材料');
      if (!this.mayRead(actor, row)) throw LianbanProblem.forbidden('查看材料');
      await actAsService(manager);
      await appendAudit(manager, { actor, action: 'document.read', object: `${row.procedure}/${caseId}`, ...(actor.purpose && { purpose: actor.purpose }), detail: { documentId, kind: found.kind } });
      return { name: this.nameOf(found), mediaType: found.mediaType, size: found.size, content: this.store.open(documentRoom, found.sha256) };
    });
  }

  async list(manager: EntityManager, actor: RequestActor, row: SafetyCaseEntity): Promise<SafetyDocument[]> {
    if (!this.mayRead(actor, row)) return [];
    const rows = await manager.find(SafetyDocumentEntity, { where: { caseId: row.caseId }, order: { uploadedAt: 'ASC', documentId: 'ASC' } });
    return rows.map((one) => this.viewOf(this.kinds.get(row.procedure), one));
  }

  /** Row security has shown the case to this office: an office that takes part reads its papers. */
  private mayRead(actor: RequestActor, { county }: SafetyCaseEntity): boolean {
    return may('document.read', actor, { office: actor.office, county });
  }

  private async keep(manager: EntityManager, kind: SafetyKind, caseId: string, { name, mediaType, stored, fields }: ReceivedPaper, actor: RequestActor, now: Date): Promise<SafetyDocumentEntity> {
    const paper = fields['kind'] ?? '';
    const label = Object.hasOwn(kind.rules.papers, paper) ? kind.rules.papers[paper] : undefined;
    if (!label) throw new LianbanProblem('WORK_SAFETY.DOCUMENT_KIND', 422, { detail: '没有这种材料', remedy: '从列表中选择材料种类', errors: [{ field: 'kind', code: 'DOCUMENT_KIND', message: '没有这种材料' }] });
    const values = {
      caseId, kind: paper, nameSealed: this.record.keys.sealer.seal(basename(name).slice(-NAME_LENGTH) || label, documentNameSeal), mediaType, size: stored.bytes, sha256: stored.sha256,
      uploadedAt: now, uploadedBy: actor.name, uploadedPost: actor.post,
    };
    const { raw } = await manager.createQueryBuilder().insert().into(SafetyDocumentEntity).values(values).orIgnore().returning('document_id').execute();
    if ((raw as unknown[]).length > 0) {
      await addEvents(manager, [caseId], { at: now, action: 'document.uploaded', by: actor.name, text: label });
      await appendAudit(manager, { actor, action: 'document.uploaded', object: `${kind.slug}/${caseId}`, detail: { kind: paper, mediaType, bytes: stored.bytes } });
    }
    return manager.findOneByOrFail(SafetyDocumentEntity, { caseId, kind: paper, sha256: stored.sha256 });
  }

  private viewOf(kind: SafetyKind, row: SafetyDocumentEntity): SafetyDocument {
    const { documentId, mediaType, size, sha256, uploadedBy } = row;
    return { documentId, kind: row.kind, label: kind.rules.papers[row.kind] ?? row.kind, name: this.nameOf(row), mediaType, size, sha256, uploadedAt: row.uploadedAt.toISOString(), uploadedBy };
  }

  private nameOf({ nameSealed }: SafetyDocumentEntity): string {
    return this.record.keys.sealer.open(nameSealed, documentNameSeal);
  }
}

async function seenCase(manager: EntityManager, caseId: string): Promise<SafetyCaseEntity> {
  const row = await manager.findOneBy(SafetyCaseEntity, { caseId });
  if (!row) throw LianbanProblem.notFound('这一事项');
  return row;
}
