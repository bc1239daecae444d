import { actAsService, carryOutCase, loadCase, lockCaseAs, requestCommand, type CaseworkContext, type LoadedCase } from '@lianban/casework';
import type { AlertRequestBody, CompleteAlertStepBody } from '@lianban/contracts';
import { alertRequests, alertSteps, shareAlertSlug, type AlertCommand, type ShareAlert } from '@lianban/procedure-share-alert';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import type { CompleteStep, RequestSpec, StepSpec } from '@lianban/steps';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MonitorRecord } from '../../monitor-record.js';
import { mayComplete, mayRequest } from '../access/permissions.js';
import { alertKind } from '../alert-kind.js';
import type { AlertStepEntity } from '../alert-step.entity.js';
import { ShareAlertEntity } from '../share-alert.entity.js';

interface Under {
  one: LoadedCase<ShareAlertEntity, AlertStepEntity, ShareAlert>;
  manager: EntityManager;
  context: CaseworkContext;
}

/** What people do about an alert, each one transaction: end a step that they owe, or ask for something. */
@Injectable()
export class AlertCommands {
  constructor(@Inject(MonitorRecord) private readonly record: MonitorRecord) {}

  complete(actor: RequestActor, caseId: string, code: string, { revision, outcome, data }: CompleteAlertStepBody): Promise<void> {
    return this.under(actor, caseId, revision, async ({ one, manager, context }) => {
      const spec = (alertSteps as Readonly<Record<string, StepSpec>>)[code];
      if (!spec) throw LianbanProblem.notFound('这一环节');
      const office = one.steps.findLast((step) => step.code === code)?.office ?? alertKind.place(spec.owner, one.row, one.record, context).office;
      if (!mayComplete(actor, spec, office, null)) throw LianbanProblem.forbidden('办理这一环节');
      const command: CompleteStep = { type: 'complete', code, outcome, data, by: actor.sub };
      await carryOutCase(alertKind, { casework: this.record, manager, context, actor, one }, command);
    });
  }

  request(actor: RequestActor, caseId: string, name: string, { revision, data }: AlertRequestBody): Promise<void> {
    return this.under(actor, caseId, revision, async ({ one, manager, context }) => {
      const spec = Object.hasOwn(alertRequests, name) ? (alertRequests as Readonly<Record<string, RequestSpec<ShareAlert>>>)[name] : undefined;
      if (!spec) throw LianbanProblem.notFound('这一事项');
      if (!mayRequest(actor, spec, alertKind.place(spec.owner, one.row, one.record, context).office)) throw LianbanProblem.forbidden('这样办理');
      const command = requestCommand(shareAlertSlug, name, spec, data, actor.sub);
      await carryOutCase(alertKind, { casework: this.record, manager, context, actor, one }, command as AlertCommand);
    });
  }

  /** Locks the alert as the actor sees it (a foreign one does not exist), then goes on as the service: what a command causes reaches other offices. */
  private under(actor: RequestActor, caseId: string, revision: number, work: (under: Under) => Promise<void>): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const row = await lockCaseAs(manager, ShareAlertEntity, caseId, revision);
      await actAsService(manager);
      await work({ one: await loadCase(alertKind, this.record, manager, row), manager, context });
    });
  }
}
