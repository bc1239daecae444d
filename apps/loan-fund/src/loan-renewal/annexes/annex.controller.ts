import { annexKinds, AnnexView } from '@lianban/procedure-loan-renewal';
import { Actor, Answers, LianbanProblem, Roles, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, ParseUUIDPipe } from '@nestjs/common';
import { rulesFor } from '../access/route-rules.js';
import { AnnexRead } from './annex-read.query.js';

/** The annexes of the document, filled for one loan. */
@Controller('api/v1/loan-fund/loans/:caseId/annexes')
export class AnnexController {
  constructor(@Inject(AnnexRead) private readonly annexes: AnnexRead) {}

  @Get(':kind')
  @Roles(rulesFor('document.read'))
  @Answers(AnnexView)
  async get(@Actor() actor: RequestActor, @Param('caseId', ParseUUIDPipe) caseId: string, @Param('kind') kind: string): Promise<AnnexView> {
    const known = annexKinds.find((one) => one === kind);
    if (!known) throw LianbanProblem.notFound('这份附件');
    return this.annexes.get(actor, caseId, known);
  }
}
