import type { BlacklistReasonBody } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { LoanRecord } from '../../loan-renewal/loan-record.js';
import { mayInFund } from '../access/permissions.js';
import { fundProblems } from '../fund-problems.messages.js';
import { noteEvent } from './register-event.js';

type Body = z.output<typeof BlacklistReasonBody>;
interface Standing {
  borrowerOffice: string;
  appealed: boolean;
}

/** Appeal against a listing, and what the head of the office decides on it (art. 19). */
@Injectable()
export class BlacklistCommands {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  appeal(actor: RequestActor, entryId: string, { revision, reason }: Body): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const entry = await lockEntry(manager, entryId, revision);
      if (!mayInFund('blacklist.appeal', actor, { office: entry.borrowerOffice, county: null })) throw fundProblems.entryUnknown();
      if (entry.appealed) throw fundProblems.appealTwice();
      await manager.query('update blacklist_entry set appeal_on = $2, appeal_reason = $3, revision = revision + 1 where entry_id = $1', [entryId, context.today, reason]);
      await noteEvent(manager, { subject: `blacklist/${entryId}`, action: 'blacklist.appeal', reason }, actor, context);
    });
  }

  /** The appeal is turned down; the borrower may bring another with new reasons. */
  keep(actor: RequestActor, entryId: string, { revision, reason }: Body): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const entry = await lockEntry(manager, entryId, revision);
      if (!entry.appealed) throw fundProblems.noAppeal();
      await manager.query('update blacklist_entry set appeal_on = null, appeal_reason = null, revision = revision + 1 where entry_id = $1', [entryId]);
      await noteEvent(manager, { subject: `blacklist/${entryId}`, action: 'blacklist.keep', reason }, actor, context);
    });
  }

  /** Upon an appeal, or of the office's own motion. */
  remove(actor: RequestActor, entryId: string, { revision, reason }: Body): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      await lockEntry(manager, entryId, revision);
      await manager.query('update blacklist_entry set removed_on = $2, removal_reason = $3, revision = revision + 1 where entry_id = $1', [entryId, context.today, reason]);
      await noteEvent(manager, { subject: `blacklist/${entryId}`, action: 'blacklist.remove', reason }, actor, context);
    });
  }
}

async function lockEntry(manager: EntityManager, entryId: string, revision: number): Promise<Standing> {
  const [entry]: (Standing & { revision: number; removed: boolean })[] = await manager.query(
    'select borrower_office as "borrowerOffice", appeal_on is not null as appealed, removed_on is not null as removed, revision from blacklist_entry where entry_id = $1 for update', [entryId],
  );
  if (!entry) throw fundProblems.entryUnknown();
  if (entry.removed || entry.revision !== revision) throw fundProblems.entryChanged();
  return entry;
}
