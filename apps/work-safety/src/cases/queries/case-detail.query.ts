import { actAsService, dataInWords, historyOf, loadCase, officeBook, stepView, type CaseworkContext, type OfficeBook } from '@lianban/casework';
import type { SafetyCaseDetail, SafetyStepView } from '@lianban/contracts';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { unchosenOutcomes } from '@lianban/steps';
import { runUrl } from '@lianban/temporal';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { publicationOf } from '../../publication/publication-view.query.js';
import { SafetyRecord } from '../../safety-record.js';
import { WORK_SAFETY_CONFIG, type WorkSafetyConfig } from '../../work-safety.config.js';
import { seesClear, seesProcess } from '../access/step-rights.js';
import { CaseDocuments } from '../documents/case-documents.js';
import { SafetyCaseEntity } from '../safety-case.entity.js';
import { SafetyKinds, type SafetyKind } from '../safety-kind.js';
import type { SafetyStepEntity } from '../safety-step.entity.js';
import { caseActions } from './case-actions.js';
import { summaryOf } from './case-summary.js';
import { stepDataWords } from './step-data-words.data.js';

export type CasePageConfig = Pick<WorkSafetyConfig, 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE' | 'PUBLIC_SITE_URL'>;

/** The case page: whose turn it is, on which facts, what the public sees of it, what the reader may do. */
@Injectable()
export class CaseDetailRead {
  constructor(
    @Inject(SafetyRecord) private readonly record: SafetyRecord, @Inject(SafetyKinds) private readonly kinds: SafetyKinds, @Inject(CaseDocuments) private readonly documents: CaseDocuments,
    @Inject(WORK_SAFETY_CONFIG) private readonly config: CasePageConfig,
  ) {}

  get(actor: RequestActor, caseId: string): Promise<SafetyCaseDetail> {
    return this.record.transact(actor, async (manager, context) => {
      const row = await manager.findOneBy(SafetyCaseEntity, { caseId });
      if (!row) throw LianbanProblem.notFound('这一事项');
      const related = await this.related(manager, row);
      await actAsService(manager);
      const kind = this.kinds.get(row.procedure);
      const one = await loadCase(kind, this.record, manager, row);
      const offices = await officeBook(this.record, manager);
      const clear = seesClear(actor, row.office);
      const { closedArticle, closedReason, closedOn } = row;
      return {
        ...summaryOf(this.kinds, row, offices), facts: kind.factsView(one.record.facts, clear), related, closedArticle, closedReason, closedOn,
        steps: one.steps.map((step) => this.stepOf(kind, step, offices, context, clear)), documents: await this.documents.list(manager, actor, row), history: await historyOf(manager, caseId),
        actions: caseActions(kind, actor, one, context), publication: await publicationOf(manager, caseId, this.config.PUBLIC_SITE_URL),
        workflowUrl: seesProcess(actor) ? this.workflowUrl(kind, caseId) : null,
      };
    });
  }

  private stepOf(kind: SafetyKind, step: SafetyStepEntity, offices: OfficeBook, context: CaseworkContext, clear: boolean): SafetyStepView {
    const spec = kind.rules.steps[step.code];
    const { outcome } = step;
    const outcomeLabel = outcome && ((unchosenOutcomes as Readonly<Record<string, string>>)[outcome] ?? spec?.outcomes[outcome]?.label ?? outcome);
    return { ...stepView(kind.casework, step, offices, context), outcomeLabel, byName: step.byName, data: dataInWords(this.record.keys.sealer, spec, step, clear, { labels: stepDataWords }) };
  }

  /** Cases of the same decision that the reader may see. */
  private async related(manager: EntityManager, { caseId, parentCaseId }: SafetyCaseEntity): Promise<SafetyCaseDetail['related']> {
    const rows = await manager.createQueryBuilder(SafetyCaseEntity, 'c').where('c.parent_case_id = :caseId or c.case_id = :parentCaseId', { caseId, parentCaseId }).orderBy('c.number').getMany();
    return rows.map(({ caseId: id, procedure, number, title, state }) => ({ caseId: id, procedure, number, title, stateLabel: this.kinds.get(procedure).rules.states[state] ?? state }));
  }

  private workflowUrl(kind: SafetyKind, caseId: string): string | null {
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.config;
    return TEMPORAL_UI_URL ? runUrl(TEMPORAL_UI_URL, TEMPORAL_NAMESPACE, kind.workflowId(caseId)) : null;
  }
}
