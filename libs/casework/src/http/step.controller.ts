import { IssueRungBody, StepNotice, type ServiceName } from '@lianban/contracts';
import { Actor, Answers, Idempotent, Roles, ZodPipe, type PermissionRule, type RequestActor } from '@lianban/service';
import { Body, Controller, Module, Param, ParseUUIDPipe, Post, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { IssueRung, type MayIssue } from '../commands/issue-rung.js';
import { procedureList, type Procedures } from '../procedures.js';
import type { CaseworkRecord } from '../record/casework-record.js';
import type { StepBase } from '../steps/step-base.entity.js';

/** What a service's permission table says of `rung.issue`. */
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

/** The routes of a service's steps that are the same everywhere: `POST steps/{stepId}/rungs`. */
@Module({})
export class StepModule {
  static of<Step extends StepBase>(procedures: Procedures<Step>, record: CaseworkRecord, { may, rulesFor }: RungAccess): DynamicModule {
    const controller = stepController(procedureList(procedures)[0].service, rulesFor('rung.issue'), new IssueRung(procedures, record, may));
    return { module: StepModule, controllers: [controller], providers: [{ provide: DataSource, useValue: record.dataSource }] };
  }
}
