import { carryStep } from './carry-step.js';
import { followRecord, watchRecord } from './record-watch.js';
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
  const running = new Map<string, Promise<string>>();
  const carry: Carry<Code> = (code, round = 1) => {
    const key = `${code}/${round}`;
    const carried = running.get(key) ?? carryStep(watch, record, { caseId: ref.caseId, code, office: offices[code], round }).finally(() => running.delete(key));
    running.set(key, carried);
    return carried;
  };
  const broken = brokenOff();
  const look = async (): Promise<CaseView<Code>> => {
    const view = await record.loadCase(ref);
    for (const { code, round, outcome } of view.opened) if (outcome === null) carry(code, round).catch(broken.off);
    return view;
  };
  await Promise.race([broken.promise, Promise.all([line(carry), followRecord(watch, look, hasEnded)])]);
  await Promise.all(running.values());
}

function hasEnded({ closed, opened }: CaseView): boolean {
  return closed && opened.every(({ outcome }) => outcome !== null);
}

/** Rejects when something that nobody awaits breaks off (a workflow that starts afresh does). */
function brokenOff(): { promise: Promise<never>; off: (error: unknown) => void } {
  let off: (error: unknown) => void = () => undefined;
  const promise = new Promise<never>((_, reject) => {
    off = reject;
  });
  return { promise, off };
}
