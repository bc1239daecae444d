import { carryStep } from './carry-step.js';
import { followRecord, watchRecord, type RecordWatch } from './record-watch.js';
import type { CaseRef, CaseView, DeclaredCaseActivities } from './step.activities.js';

/** Carries one step of the case to its end; a step that the record does not need ends at once as `case-closed`. */
export type Carry<Code extends string = string> = (code: Code, round?: number) => Promise<string>;

/**
 * Follows one case: `line` names the steps in the order of the law and what each outcome leads to. Whatever the record
 * opens beside the line (asked for by a person, owed by the clock, come again in a further round) is carried as well. It
 * ends when the record has ended and nothing in it is owed any longer, and may be started at any point of the record's life.
 */
export async function followCase<Code extends string>(ref: CaseRef, record: DeclaredCaseActivities<Code>, line: (carry: Carry<Code>) => Promise<void>): Promise<void> {
  const watch = watchRecord(ref);
  const { offices } = await record.loadCase(ref);
  const follower = new Follower(ref, record, watch, offices);
  await Promise.race([follower.broken, follower.follow(line)]);
}

class Follower<Code extends string> {
  private readonly running = new Map<string, Promise<string>>();
  private owed: ReadonlySet<string> = new Set();
  /** Changes heard before the last look. */
  private heard = 0;
  private breakOff: (error: unknown) => void = () => undefined;
  /** Rejects when something that nobody awaits breaks off (a workflow that starts afresh does). */
  readonly broken = new Promise<never>((_, reject) => {
    this.breakOff = reject;
  });

  constructor(private readonly ref: CaseRef, private readonly record: DeclaredCaseActivities<Code>, private readonly watch: RecordWatch, private offices: Readonly<Record<Code, string>>) {}

  async follow(line: (carry: Carry<Code>) => Promise<void>): Promise<void> {
    const lined = line(this.carry);
    lined.catch(this.breakOff);
    do {
      await followRecord(this.watch, this.look, hasEnded);
      await lined;
      await Promise.all(this.running.values());
      // A record that has ended may be taken up again: what was heard since the last look is not lost with this run.
    } while (this.watch.changes > this.heard);
  }

  private readonly carry: Carry<Code> = (code, round = 1) => {
    const key = `${code}/${round}`;
    const carried = this.running.get(key) ?? this.carryOnce(key, code, round);
    this.running.set(key, carried);
    return carried;
  };

  private async carryOnce(key: string, code: Code, round: number): Promise<string> {
    const outcome = await carryStep(this.watch, this.record, { caseId: this.ref.caseId, code, office: this.offices[code], round });
    this.running.delete(key);
    // Not needed when the step was asked for, opened before the last look: look again, and carry it.
    if (outcome === 'case-closed' && this.owed.has(key)) this.watch.changes += 1;
    return outcome;
  }

  private readonly look = async (): Promise<CaseView<Code>> => {
    this.heard = this.watch.changes;
    const view = await this.record.loadCase(this.ref);
    this.offices = view.offices;
    const owed = view.opened.filter(({ outcome }) => outcome === null);
    this.owed = new Set(owed.map(({ code, round }) => `${code}/${round}`));
    for (const { code, round } of owed) this.carry(code, round).catch(this.breakOff);
    return view;
  };
}

function hasEnded({ closed, opened }: CaseView): boolean {
  return closed && opened.every(({ outcome }) => outcome !== null);
}
