import { ListId } from '@lianban/contracts';
import { landedSource } from '@lianban/messaging/evidence';
import { appendAudit, systemActor } from '@lianban/persistence';
import { Actor, getEvidence, LianbanProblem, Roles, sendEvidence, type RequestActor } from '@lianban/service';
import { Controller, Get, Inject, Param, ParseIntPipe, Res } from '@nestjs/common';
import type { Response } from 'express';
import { rulesFor } from '../access/route-rules.js';
import { ProcedureRecord } from '../procedure-record.js';

const CONSUMER = 'medical-insurance';

/** The own copy of a version that landed: what was received, and what was answered. */
@Controller('api/v1/medical-insurance/shares/:list/:version')
export class EvidenceController {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  @Get('evidence.zip')
  @Roles(rulesFor('share.evidence'))
  async evidence(@Actor() actor: RequestActor, @Param('list') list: string, @Param('version', ParseIntPipe) version: number, @Res() response: Response): Promise<void> {
    const known = ListId.safeParse(list);
    if (!known.success) throw LianbanProblem.notFound('共享版本');
    const source = await getEvidence(landedSource((sql, parameters) => this.record.transact(systemActor, (manager) => manager.query(sql, [...parameters])), CONSUMER, known.data, version));
    await this.record.transact(actor, (manager) => appendAudit(manager, { actor, action: 'evidence.download', object: `share/${list}/${version}`, purpose: actor.purpose }));
    await sendEvidence(response, source, this.record.keys);
  }
}
