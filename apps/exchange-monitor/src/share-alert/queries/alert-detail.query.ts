import { actAsService, dataInWords, historyOf, loadCase, officeBook, stepView, type CaseworkContext, type OfficeBook } from '@lianban/casework';
import { departments, type AlertDetail, type AlertStepView } from '@lianban/contracts';
import { alertStates, alertSteps, type AlertState } from '@lianban/procedure-share-alert';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { unchosenOutcomes, type StepSpec } from '@lianban/steps';
import { runUrl } from '@lianban/temporal';
import { shareAlertId } from '@lianban/workflow-share-alert/messages';
import { Inject, Injectable } from '@nestjs/common';
import { MonitorRecord } from '../../monitor-record.js';
import { alertKind } from '../alert-kind.js';
import type { AlertStepEntity } from '../alert-step.entity.js';
import { ALERT_PAGE_CONFIG, type AlertPageConfig } from '../alert-page-config.js';
import { ShareAlertEntity } from '../share-alert.entity.js';
import { alertActions } from './alert-actions.js';
import { alertView } from './alert-view.js';

/** What a step knows beside its form, in words. */
const labels = { asked: '请求协调的理由', explanation: '单位说明', explainedOn: '说明日期' };
/** Departments are no part of how the processes run. */
const seesProcess = ({ role }: RequestActor): boolean => role !== 'data-officer' && role !== 'data-reviewer';

/** The page of an alert: what is wrong, whose turn it is, what was done about it, what the reader may do. */
@Injectable()
export class AlertDetailRead {
  constructor(@Inject(MonitorRecord) private readonly record: MonitorRecord, @Inject(ALERT_PAGE_CONFIG) private readonly config: AlertPageConfig) {}

  get(actor: RequestActor, caseId: string): Promise<AlertDetail> {
    return this.record.transact(actor, async (manager, context) => {
      const row = await manager.findOneBy(ShareAlertEntity, { caseId });
      if (!row) throw LianbanProblem.notFound('这一告警');
      await actAsService(manager);
      const one = await loadCase(alertKind, this.record, manager, row);
      const offices = await officeBook(this.record, manager);
      const { facts } = one.record;
      const view = alertView(row, one.steps.filter(({ closedAt }) => closedAt === null), offices, context);
      return {
        ...view, stateLabel: view.state === 'muted' ? '已静默' : alertStates[row.state as AlertState], reasonCode: facts.reasonCode, revision: row.revision, closedReason: row.closedReason, explanation: facts.explanation,
        steps: one.steps.map((step) => this.stepOf(step, offices, context)), history: await historyOf(manager, caseId), actions: alertActions(actor, one, context),
        workflowUrl: seesProcess(actor) ? this.workflowUrl(caseId) : null,
      };
    });
  }

  private stepOf(step: AlertStepEntity, offices: OfficeBook, context: CaseworkContext): AlertStepView {
    const spec = (alertSteps as Readonly<Record<string, StepSpec>>)[step.code];
    const { outcome } = step;
    const outcomeLabel = outcome && ((unchosenOutcomes as Readonly<Record<string, string>>)[outcome] ?? spec?.outcomes[outcome]?.label ?? outcome);
    return { ...stepView(alertKind.casework, step, offices, context), outcomeLabel, byName: step.byName, data: dataInWords(this.record.keys.sealer, spec, step, true, { labels, items: departments }) };
  }

  private workflowUrl(caseId: string): string | null {
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.config;
    return TEMPORAL_UI_URL ? runUrl(TEMPORAL_UI_URL, TEMPORAL_NAMESPACE, shareAlertId({ caseId })) : null;
  }
}
