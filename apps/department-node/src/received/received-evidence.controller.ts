import { landedSource } from '@lianban/messaging/evidence';
import { appendAudit, inTransaction, systemActor } from '@lianban/persistence';
import { Actor, getEvidence, Roles, sendEvidence, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, ParseIntPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { permissions } from '../access/permissions.js';
import { NODE, type NodeContext } from '../node-context.js';
import { sharedWith } from './received-lists.query.js';

/** A receiving department's own copy of a version. */
@Controller('api/v1/department-node/received/:list/:version')
export class ReceivedEvidenceController {
  constructor(@Inject(NODE) private readonly node: NodeContext) {}

  @Get('evidence.zip')
  @Roles(permissions.takeReceivedEvidence)
  async evidence(@Actor() actor: RequestActor, @Param('list') list: string, @Param('version', ParseIntPipe) version: number, @Res() response: Response): Promise<void> {
    const { dataSource, keys } = this.node;
    const { id, receivers: [receiver] } = sharedWith(this.node, actor, list);
    const source = await getEvidence(landedSource((sql, parameters) => inTransaction(dataSource, systemActor, (manager) => manager.query(sql, [...parameters])), receiver, id, version));
    await inTransaction(dataSource, actor, (manager) => appendAudit(manager, { actor, action: 'received.evidence', object: `received/${id}/${version}`, purpose: actor.purpose }));
    await sendEvidence(response, source, keys);
  }
}
