import { actAsService, carryOutCase, loadCase, lockCaseAs, requestCommand, type CaseworkContext, type LoadedCase } from '@lianban/casework';
import type { CompleteSafetyStepBody, SafetyRequestBody } from '@lianban/contracts';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayComplete, mayRequest } from '../access/step-rights.js';
import { recorderOf } from '../office-places.js';
import { SafetyCaseEntity } from '../safety-case.entity.js';
import { SafetyKinds, type SafetyCase, type SafetyKind } from '../safety-kind.js';
import type { SafetyStepEntity } from '../safety-step.entity.js';
import { wantSite } from '../../publication/release-version.js';
import { SafetyRecord } from '../../safety-record.js';

type Loaded = LoadedCase<SafetyCaseEntity, SafetyStepEntity, SafetyCase>;

interface Under {
  kind: SafetyKind;
  one: Loaded;
  manager: EntityManager;
  context: CaseworkContext;
}

/** What people do in a case, each one transaction: end a step that they owe, or ask for something. */
@Injectable()
export class CaseCommands {
  constructor(@Inject(SafetyRecord) private readonly record: SafetyRecord, @Inject(SafetyKinds) private readonly kinds: SafetyKinds) {}

  complete(actor: RequestActor, caseId: string, code: string, { revision, outcome, data }: CompleteSafetyStepBody): Promise<void> {
    return this.under(actor, caseId, revision, async ({ kind, one, manager, context }) => {
      const spec = kind.rules.steps[code];
      if (!spec) throw LianbanProblem.notFound('这一环节');
      const office = one.steps.findLast((step) => step.code === code)?.office ?? kind.place(spec.owner, one.row, one.record, context).office;
      if (!mayComplete(actor, spec, office, recorderOf(kind, spec, one.row, context))) throw LianbanProblem.forbidden('办理这一环节');
      await carryOutCase(kind, { casework: this.record, manager, context, actor, one }, { type: 'complete', code, outcome, data, by: actor.sub });
      if (code === 'page-repair') await wantSite(manager);
    });
  }

  request(actor: RequestActor, caseId: string, name: string, { revision, data }: SafetyRequestBody): Promise<void> {
    return this.under(actor, caseId, revision, async ({ kind, one, manager, context }) => {
      const spec = kind.rules.requests[name];
      if (!spec) throw LianbanProblem.notFound('这一事项');
      if (!mayRequest(actor, spec, kind.place(spec.owner, one.row, one.record, context).office)) throw LianbanProblem.forbidden('这样办理');
      await carryOutCase(kind, { casework: this.record, manager, context, actor, one }, requestCommand(kind.slug, name, spec, data, actor.sub));
    });
  }

  /** Locks the case as the actor sees it (a foreign one does not exist), then goes on as the service: what a command causes reaches other offices. */
  private under(actor: RequestActor, caseId: string, revision: number, work: (under: Under) => Promise<void>): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const row = await lockCaseAs(manager, SafetyCaseEntity, caseId, revision);
      await actAsService(manager);
      const kind = this.kinds.get(row.procedure);
      await work({ kind, one: await loadCase(kind, this.record, manager, row), manager, context });
    });
  }
}
