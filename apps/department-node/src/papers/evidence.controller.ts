import { givenSource } from '@lianban/messaging/evidence';
import { appendAudit, inTransaction, systemActorFor } from '@lianban/persistence';
import { Actor, getEvidence, Roles, sendEvidence, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { permissions } from '../access/permissions.js';
import { getBatch } from '../batches/batch.record.js';
import { NODE, type NodeContext } from '../node-context.js';
import { nodeProblem } from '../problems/node-problems.js';

/** What proves, away from the platform, that a version was sent as it is and received. */
@Controller('api/v1/department-node/batches/:id')
export class EvidenceController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Get('evidence.zip')
  @Roles(permissions.takeEvidence)
  async evidence(@Actor() actor: RequestActor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const { dataSource, keys } = this.node;
    const { department, list, version } = await inTransaction(dataSource, actor, (manager) => getBatch(manager, id));
    if (version === null) throw nodeProblem('NOT_PUBLISHED');
    const source = await getEvidence(givenSource((sql, parameters) => inTransaction(dataSource, systemActorFor(department), (manager) => manager.query(sql, [...parameters])), list, version));
    await inTransaction(dataSource, actor, (manager) => appendAudit(manager, { actor, action: 'batch.evidence', object: `batch/${id}`, purpose: actor.purpose }));
    await sendEvidence(response, source, keys);
  }
}
