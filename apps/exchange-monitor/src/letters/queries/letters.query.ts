import { LetterState, letterStates, reasonWords, type LetterGroup, type LetterQuery, type LetterView, type Page } from '@lianban/contracts';
import { inTransaction } from '@lianban/persistence';
import { readCursor, writeCursor, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { conditionOf } from '../orders/find-letters.js';
import { consumerName, letterColumns, letterView, type LetterRow } from './letter-view.js';

interface GroupRow {
  topic: string;
  consumer: string;
  reasonCode: string;
  counts: Partial<Record<LetterState, number>>;
  firstAt: Date;
  lastAt: Date;
}

const NONE = Object.fromEntries(Object.keys(letterStates).map((state) => [state, 0])) as Record<LetterState, number>;

@Injectable()
export class LettersQuery {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Every cause that ever stood, those with something open first. */
  groups(actor: RequestActor): Promise<LetterGroup[]> {
    return inTransaction(this.dataSource, actor, async (manager) => {
      const rows = await manager.query<GroupRow[]>(
        `select topic, consumer, reason_code as "reasonCode", jsonb_object_agg(state, n) as counts, min(first_at) as "firstAt", max(last_at) as "lastAt"
         from (select topic, consumer, reason_code, state, count(*)::int as n, min(at) as first_at, max(at) as last_at from letter group by 1, 2, 3, 4) one
         group by 1, 2, 3 order by coalesce(sum(n) filter (where state = 'open'), 0) desc, max(last_at) desc limit 1000`,
      );
      return rows.map(groupOf);
    });
  }

  page(actor: RequestActor, { cursor, limit, ...filter }: LetterQuery): Promise<Page<LetterView>> {
    const after = readCursor(cursor, 2) ?? [null, null];
    const { where, parameters } = conditionOf(filter);
    const next = parameters.length;
    return inTransaction(this.dataSource, actor, async (manager) => {
      const [count] = await manager.query<{ total: number }[]>(`select count(*)::int as total from letter l where ${where}`, parameters);
      const rows = await manager.query<(LetterRow & { sortAt: string })[]>(
        `select ${letterColumns}, l.at::text as "sortAt" from letter l
         where ${where} and ($${next + 1}::timestamptz is null or (l.at, l.id) < ($${next + 1}, $${next + 2})) order by l.at desc, l.id desc limit $${next + 3}`,
        [...parameters, ...after, limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: rows.slice(0, limit).map(({ sortAt: _, ...row }) => letterView(row)), total: count?.total ?? 0, nextCursor: last ? writeCursor([last.sortAt, last.id]) : null };
    });
  }
}

function groupOf({ counts, firstAt, lastAt, ...cause }: GroupRow): LetterGroup {
  return {
    ...cause, ...reasonWords(cause.reasonCode), consumerName: consumerName(cause.consumer), counts: { ...NONE, ...counts },
    firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString(),
  };
}
