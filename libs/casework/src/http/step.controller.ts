import { IssueRungBody, StepNotice, type ServiceName } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type PermissionRule, type RequestActor } from '@lianban/service';
import { Body, Controller, Module, Param, ParseUUIDPipe, Post, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseworkProcedure } from '../casework-procedure.js';
import { IssueRung, type MayIssue } from '../commands/issue-rung.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import type { StepBase } from '../steps/step-base.entity.js';

/** What a procedure's permission table says of `rung.issue`. */
export interface RungAccess {
  may: MayIssue;
  rulesFor(action: 'rung.issue'): PermissionRule;
}

function stepController(service: ServiceName, rule: PermissionRule, rungs: Pick<IssueRung, 'issue'>): new () => object {
  @Controller(`api/v1/${service}/steps`)
  class StepController {
    @Post(':stepId/rungs')
    @Idempotent()
    @Roles(rule)
    @Answers(StepNotice, 201)
    issue(@Actor() actor: RequestActor, @Param('stepId', ParseUUIDPipe) stepId: string, @Body(new ZodPipe(IssueRungBody)) body: IssueRungBody): Promise<StepNotice> {
      return rungs.issue(actor, stepId, body);
    }
  }
  return StepController;
}

/** The routes of a procedure's steps that are the same everywhere: `POST steps/{stepId}/rungs`. */
@Module({})
export class StepModule {
  static of<Step extends StepBase>(procedure: CaseworkProcedure<Step>, record: CaseworkRecord, { may, rulesFor }: RungAccess): DynamicModule {
    const controller = stepController(procedure.service, rulesFor('rung.issue'), new IssueRung(procedure, record, may));
    return { module: StepModule, controllers: [controller], providers: [{ provide: DataSource, useValue: record.dataSource }] };
  }
}
