import { freshWatch, type AssessedSubject, type Watch } from '@lianban/procedure-share-alert';
import type { EntityManager } from 'typeorm';

/** What earlier looks saw, by family and subject. */
export class WatchBook {
  private constructor(private readonly manager: EntityManager, private readonly watches: Map<string, Watch>) {}

  static async open(manager: EntityManager): Promise<WatchBook> {
    const rows: (Watch & { family: string; subject: string })[] = await manager.query(
      `select family, subject, wrong_since as "wrongSince", cause, cause_since as "causeSince", well_since as "wellSince" from alert_watch`);
    return new WatchBook(manager, new Map(rows.map(({ family, subject, ...watch }) => [keyOf({ family, subject }), watch])));
  }

  of(subject: Pick<AssessedSubject, 'family' | 'subject'>): Watch {
    return this.watches.get(keyOf(subject)) ?? freshWatch;
  }

  /** Keeps what this look adds; of a subject that is well and has no alert nothing is kept. */
  async keep({ family, subject }: Pick<AssessedSubject, 'family' | 'subject'>, watch: Watch, needed: boolean): Promise<void> {
    const known = this.watches.get(keyOf({ family, subject }));
    if (!needed) {
      if (known) await this.manager.query('delete from alert_watch where family = $1 and subject = $2', [family, subject]);
      return;
    }
    if (known && isSame(known, watch)) return;
    await this.manager.query(
      `insert into alert_watch (family, subject, wrong_since, cause, cause_since, well_since) values ($1, $2, $3, $4, $5, $6)
       on conflict on constraint alert_watch_pk do update set wrong_since = excluded.wrong_since, cause = excluded.cause, cause_since = excluded.cause_since, well_since = excluded.well_since`,
      [family, subject, watch.wrongSince, watch.cause, watch.causeSince, watch.wellSince],
    );
  }
}

export const keyOf = ({ family, subject }: { family: string; subject: string }): string => `${family} ${subject}`;

const at = (instant: Date | null): number | null => instant?.getTime() ?? null;
const isSame = (a: Watch, b: Watch): boolean => a.cause === b.cause && at(a.wrongSince) === at(b.wrongSince) && at(a.causeSince) === at(b.causeSince) && at(a.wellSince) === at(b.wellSince);
