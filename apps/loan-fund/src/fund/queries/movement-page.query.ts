import type { Page } from '@lianban/contracts';
import type { FundMovement } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { LoanRecord } from '../../loan-renewal/loan-record.js';

type Row = Omit<FundMovement, 'amountFen' | 'proposedAt' | 'decidedAt'> & { fen: string; proposedAt: Date; decidedAt: Date | null };

/** Movements that wait come first, then the newest of those decided. */
@Injectable()
export class MovementRead {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  page(actor: RequestActor): Promise<Page<FundMovement>> {
    return this.record.transact(actor, async (manager) => {
      const rows: Row[] = await manager.query(
        `select movement_id as "movementId", kind, amount_fen::text as fen, "on"::text as "on", reference, state, proposed_by as "proposedBy", proposed_post as "proposedPost", proposed_at as "proposedAt",
           decided_by as "decidedBy", decided_post as "decidedPost", decided_at as "decidedAt", reason, revision
         from fund_movement order by state <> 'proposed', movement_id desc limit $1`, [NEWEST]);
      const items = rows.map(({ fen, proposedAt, decidedAt, ...row }) => ({ ...row, amountFen: Number(fen), proposedAt: proposedAt.toISOString(), decidedAt: decidedAt?.toISOString() ?? null }));
      return { items, total: items.length, nextCursor: null };
    });
  }
}

const NEWEST = 200;
