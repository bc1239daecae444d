import type { Page } from '@lianban/contracts';
import { annexKinds, DOCUMENT_IN_FORCE_FROM, officeTextLabels, unknownBlanks, wordingBlanks, type AnnexKind, type OfficeText, type OfficeTextKey, type ProposeOfficeTextBody } from '@lianban/procedure-loan-renewal';
import { appendAudit } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { LoanRecord } from '../loan-record.js';
import { loanProblems } from '../problems.messages.js';

type Row = Omit<OfficeText, 'label' | 'text' | 'current' | 'proposedAt' | 'decidedAt'> & { sealed: string; proposedAt: Date; decidedAt: Date | null };

export const officeTextSeal = 'office_text.text';
const columns = `text_id as "textId", key, version, "from"::text as "from", text_sealed as sealed, source, state, proposed_by as "proposedBy", proposed_at as "proposedAt", decided_by as "decidedBy", decided_at as "decidedAt"`;
/** Of the confirmed versions the one with the latest day that has come; of two with the same day the later version. */
const inForce = `select distinct on (key) ${columns} from office_text where state = 'confirmed' and "from" <= $1 order by key, "from" desc, version desc`;

const ACCOUNT = /^\d{8,32}$/;
const isAnnex = (key: OfficeTextKey): key is AnnexKind => annexKinds.some((kind) => kind === key);

/** What the office prints and loads by itself; each version is kept, loaded by one person and confirmed by another. */
@Injectable()
export class OfficeTexts {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  list(actor: RequestActor): Promise<Page<OfficeText>> {
    return this.record.transact(actor, async (manager, { today }) => {
      const rows: Row[] = await manager.query(`select ${columns} from office_text order by key, version desc`);
      const current = new Set((await manager.query<Row[]>(inForce, [today])).map(({ textId }) => textId));
      const items = rows.map((row) => this.viewOf(row, current.has(row.textId)));
      return { items, total: items.length, nextCursor: null };
    });
  }

  /** Answers the id of the new version. Throws TEXT_BLANKS where the wording names a blank that the annex has not. */
  propose(actor: RequestActor, body: z.output<typeof ProposeOfficeTextBody>): Promise<{ textId: string }> {
    check(body);
    const { key, from, source, text } = body;
    return this.record.transact(actor, async (manager, { now }) => {
      await manager.query('select pg_advisory_xact_lock(hashtext($1))', [`office text ${key}`]);
      const [made]: { textId: string; version: number }[] = await manager.query(
        `insert into office_text (key, version, "from", text_sealed, source, proposed_by, proposed_sub, proposed_at)
         select $1, coalesce(max(version), 0) + 1, $2, $3, $4, $5, $6, $7 from office_text where key = $1 returning text_id as "textId", version`,
        [key, from, this.record.keys.sealer.seal(text, officeTextSeal), source, actor.post, actor.sub, now],
      );
      if (!made) throw new Error('an inserted text answers its id');
      await appendAudit(manager, { actor, action: 'office-text.propose', object: `office-text/${made.textId}`, detail: { key, version: made.version, from } });
      return { textId: made.textId };
    });
  }

  decide(actor: RequestActor, textId: string, approve: boolean): Promise<void> {
    return this.record.transact(actor, async (manager, { now }) => {
      const [text]: { key: string; state: string; sub: string; post: string }[] = await manager.query('select key, state, proposed_sub as sub, proposed_by as post from office_text where text_id = $1 for update', [textId]);
      if (!text) throw LianbanProblem.notFound('这一版文本');
      if (text.state !== 'proposed') throw loanProblems.textUnknown();
      if (text.sub === actor.sub || text.post === actor.post) throw loanProblems.textSamePerson();
      await manager.query('update office_text set state = $2, decided_by = $3, decided_at = $4 where text_id = $1', [textId, approve ? 'confirmed' : 'rejected', actor.post, now]);
      await appendAudit(manager, { actor, action: approve ? 'office-text.confirm' : 'office-text.reject', object: `office-text/${textId}`, detail: { key: text.key } });
    });
  }

  /** What holds on a day, by key. */
  async on(manager: EntityManager, on: string): Promise<ReadonlyMap<OfficeTextKey, OfficeText>> {
    const rows: Row[] = await manager.query(inForce, [on]);
    return new Map(rows.map((row) => [row.key, this.viewOf(row, true)]));
  }

  private viewOf({ sealed, ...row }: Row, current: boolean): OfficeText {
    return {
      ...row, label: officeTextLabels[row.key], text: this.record.keys.sealer.open(sealed, officeTextSeal), current, proposedAt: row.proposedAt.toISOString(), decidedAt: row.decidedAt?.toISOString() ?? null,
    };
  }
}

function check({ key, from, text }: z.output<typeof ProposeOfficeTextBody>): void {
  if (from < DOCUMENT_IN_FORCE_FROM) throw loanProblems.textFrom();
  if (key === 'fund-account-number' && !ACCOUNT.test(text)) throw loanProblems.textAccount();
  const unknown = isAnnex(key) ? unknownBlanks(key, text) : [];
  if (isAnnex(key) && unknown.length > 0) throw loanProblems.textBlanks(unknown, wordingBlanks(key));
}
