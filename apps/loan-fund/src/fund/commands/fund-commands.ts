import { appendAudit } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { LoanRecord } from '../../loan-renewal/loan-record.js';
import { fundProblems } from '../fund-problems.messages.js';
import { noteEvent } from './register-event.js';

@Injectable()
export class FundCommands {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** What stood against a bank is lifted; who, when and why is kept (art. 18). */
  liftSanction(actor: RequestActor, office: string, reason: string): Promise<void> {
    return this.record.transact(actor, async (manager, context) => {
      const lifted: unknown[] = await manager.query('select 1 from bank where office = $1 and sanctioned_on is not null for update', [office]);
      if (lifted.length === 0) throw fundProblems.bankNotSanctioned();
      await manager.query('update bank set sanctioned_on = null, sanction_reason = null where office = $1', [office]);
      await noteEvent(manager, { subject: `bank/${office}`, action: 'bank.lift', reason }, actor, context);
    });
  }

  /** Somebody other than the one who posted the entry says why the account bank's day differs. */
  explainDifference(actor: RequestActor, differenceId: string, { revision, reason }: { revision: number; reason: string }): Promise<void> {
    return this.record.transact(actor, async (manager) => {
      const [found]: { postedBy: string | null }[] = await manager.query(
        `select e.by_post as "postedBy" from statement_difference d left join ledger_entry e using (entry_id) where d.difference_id = $1 and d.state = 'open' and d.revision = $2 for update of d`, [differenceId, revision],
      );
      if (!found) throw fundProblems.differenceChanged();
      if (found.postedBy === actor.post) throw fundProblems.differenceSamePerson();
      await manager.query(`update statement_difference set state = 'explained', explanation = $2, explained_by = $3, explained_post = $4, revision = revision + 1 where difference_id = $1`, [differenceId, reason, actor.name, actor.post]);
      await appendAudit(manager, { actor, action: 'difference.explain', object: `difference/${differenceId}` });
    });
  }
}
