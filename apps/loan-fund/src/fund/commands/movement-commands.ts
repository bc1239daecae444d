import { normaliseNumber } from '@lianban/contracts';
import { entries, type DecideMovementBody, type FundMovement, type FundMovementBody, type LedgerEntry } from '@lianban/procedure-loan-renewal';
import { appendAudit } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { LoanRecord } from '../../loan-renewal/loan-record.js';
import { fundProblems } from '../fund-problems.messages.js';
import { postEntry } from '../ledger.js';
import { lockFund } from '../reservations.js';

type Kind = FundMovement['kind'];

const entryOf: Record<Kind, (fen: number, on: string) => LedgerEntry> = {
  contribution: entries.contribution, borrowing: entries.borrowing, depositInterest: entries.depositInterest, operatingCost: entries.operatingCost, borrowingCost: entries.borrowingCost,
};

interface Proposed {
  kind: Kind;
  fen: string;
  on: string;
  reference: string;
  sub: string;
  post: string;
  name: string;
  state: FundMovement['state'];
  revision: number;
}

/** Money that belongs to no loan (arts. 3, 21): one person enters it, another confirms it; nothing is in the ledger before. */
@Injectable()
export class MovementCommands {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** The same receipt is taken once, unless it was refused. */
  propose(actor: RequestActor, { kind, amountFen, on, reference: typed }: z.output<typeof FundMovementBody>): Promise<void> {
    return this.record.transact(actor, async (manager, { now, today }) => {
      if (on > today) throw fundProblems.movementLater();
      const reference = normaliseNumber(typed) || typed;
      const booked: unknown[] = await manager.query('select 1 from ledger_entry where case_id is null and reference = $1 and "on" = $2 and label = $3', [reference, on, entryOf[kind](amountFen, on).label]);
      const [taken]: { id: string }[] = booked.length > 0 ? [] : await manager.query(
        `insert into fund_movement (kind, amount_fen, "on", reference, proposed_sub, proposed_post, proposed_by, proposed_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (reference, "on", kind) where state <> 'refused' do nothing returning movement_id as id`,
        [kind, amountFen, on, reference, actor.sub, actor.post, actor.name, now],
      );
      if (!taken) throw fundProblems.movementTwice();
      await appendAudit(manager, { actor, action: 'movement.propose', object: `movement/${taken.id}`, detail: { kind } });
    });
  }

  /** The entry names whoever entered it, the movement whoever confirmed it. Throws CASH_SHORT and leaves it open when the account does not hold it. */
  decide(actor: RequestActor, movementId: string, { revision, approve, reason }: DecideMovementBody): Promise<void> {
    return this.record.transact(actor, async (manager, { now }) => {
      await lockFund(manager);
      const one = await lockProposed(manager, movementId, revision);
      if (one.sub === actor.sub || one.post === actor.post) throw fundProblems.movementSamePerson();
      const entry = approve ? entryOf[one.kind](Number(one.fen), one.on) : undefined;
      const entryId = entry ? await postEntry(manager, entry, { caseId: null, byPost: one.post, byName: one.name, reference: one.reference, at: now }) : null;
      await manager.query(
        `update fund_movement set state = $2, decided_sub = $3, decided_post = $4, decided_by = $5, decided_at = $6, reason = $7, entry_id = $8, revision = revision + 1 where movement_id = $1`,
        [movementId, approve ? 'posted' : 'refused', actor.sub, actor.post, actor.name, now, reason, entryId],
      );
      await appendAudit(manager, { actor, action: approve ? 'movement.confirm' : 'movement.refuse', object: `movement/${movementId}`, detail: { kind: one.kind, entryId } });
    });
  }
}

async function lockProposed(manager: EntityManager, movementId: string, revision: number): Promise<Proposed> {
  const [one]: Proposed[] = await manager.query(
    `select kind, amount_fen::text as fen, "on"::text as "on", reference, proposed_sub as sub, proposed_post as post, proposed_by as name, state, revision from fund_movement where movement_id = $1 for update`, [movementId]);
  if (!one) throw fundProblems.movementUnknown();
  if (one.state !== 'proposed' || one.revision !== revision) throw fundProblems.movementChanged();
  return one;
}
