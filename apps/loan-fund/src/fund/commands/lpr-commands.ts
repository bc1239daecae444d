import type { DecideLprBody, ProposeLprBody } from '@lianban/procedure-loan-renewal';
import { lprChanges } from '@lianban/procedure-loan-renewal';
import { appendAudit } from '@lianban/persistence';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { LoanRecord } from '../../loan-renewal/loan-record.js';
import { fundProblems } from '../fund-problems.messages.js';
import { isPublicationDay } from '../lpr-table.js';

/** One person enters a published rate, another confirms it; until then it counts for nothing. */
@Injectable()
export class LprCommands {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  /** Answers warnings: a day that is not the one on which that month's rate is published. What was rejected may be entered anew. */
  propose(actor: RequestActor, { from, bp, source }: z.output<typeof ProposeLprBody>): Promise<string[]> {
    return this.record.transact(actor, async (manager, { today, calendar }) => {
      if (from > today) throw fundProblems.lprLater();
      if (lprChanges.some((change) => change.from === from)) throw fundProblems.lprExists();
      const taken: unknown[] = await manager.query(
        `insert into lpr_rate ("from", bp, source, state, proposed_by, proposed_sub) values ($1, $2, $3, 'proposed', $4, $5)
         on conflict ("from") do update set bp = excluded.bp, source = excluded.source, synthetic = false, state = 'proposed', proposed_by = excluded.proposed_by, proposed_sub = excluded.proposed_sub, decided_by = null
         where lpr_rate.state = 'rejected' returning "from"`, [from, bp, source, actor.post, actor.sub],
      );
      if (taken.length === 0) throw fundProblems.lprExists();
      await appendAudit(manager, { actor, action: 'lpr.propose', object: `lpr/${from}`, detail: { bp } });
      return isPublicationDay(from, calendar) ? [] : ['公布日不是当月 20 日（遇休息日顺延）：请核对全国银行间同业拆借中心公布的日期'];
    });
  }

  decide(actor: RequestActor, { from, approve }: z.output<typeof DecideLprBody>): Promise<void> {
    return this.record.transact(actor, async (manager) => {
      const [proposed]: { sub: string | null; post: string }[] = await manager.query(`select proposed_sub as sub, proposed_by as post from lpr_rate where "from" = $1 and state = 'proposed' for update`, [from]);
      if (!proposed) throw fundProblems.lprUnknown();
      if (proposed.sub === actor.sub || proposed.post === actor.post) throw fundProblems.lprSamePerson();
      await manager.query('update lpr_rate set state = $2, decided_by = $3 where "from" = $1', [from, approve ? 'confirmed' : 'rejected', actor.post]);
      await appendAudit(manager, { actor, action: approve ? 'lpr.confirm' : 'lpr.reject', object: `lpr/${from}` });
    });
  }
}
