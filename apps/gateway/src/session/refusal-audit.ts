import { appendAudit, inTransaction, systemActor } from '@lianban/persistence';
import { actorOf, LianbanProblem } from '@lianban/service';
import type { Request } from 'express';
import type { DataSource } from 'typeorm';

/** Refusals worth a look: a known person was turned away, or a sign-in failed. A missing session is an everyday thing. */
export class RefusalAudit {
  constructor(private readonly dataSource: DataSource) {}

  async record(request: Request, error: unknown): Promise<void> {
    if (!(error instanceof LianbanProblem) || error.status !== 403) return;
    const actor = actorOf(request) ?? systemActor;
    await inTransaction(this.dataSource, actor, (manager) => appendAudit(manager, { actor, action: 'request.refused', object: `problem/${error.code}`, detail: { method: request.method } }));
  }
}
