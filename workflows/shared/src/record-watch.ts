import { condition, defineSignal, makeContinueAsNewFunc, setHandler, workflowInfo } from '@temporalio/workflow';
import { recordChangedSignal } from '@lianban/contracts';

export const recordChanged = defineSignal(recordChangedSignal);

/** Events after which a workflow starts afresh; it finds its place again in the record. */
const LONG_HISTORY_EVENTS = 1_000;
/** Timers may fire a moment before the business clock agrees; never look more often than this without a change. */
const SHORTEST_WAIT_MS = 1_000;

/** Counts what the workflow was told. Made once, first thing in a workflow, from its own arguments. */
export interface RecordWatch {
  changes: number;
  startAfresh(): Promise<never>;
}

/** Listens for `recordChanged`. `args` are those of the workflow, with which it starts afresh when its history is long. */
export function watchRecord(...args: unknown[]): RecordWatch {
  const watch: RecordWatch = { changes: 0, startAfresh: () => makeContinueAsNewFunc()(...args) };
  setHandler(recordChanged, () => {
    watch.changes += 1;
  });
  return watch;
}

/**
 * Looks at the record until `done`, again at every change and whenever `waitMs` of the state has passed; without it
 * only at changes. A change heard while a look was under way causes another look.
 */
export async function followRecord<State>(
  watch: RecordWatch,
  look: () => Promise<State>,
  done: (state: State) => boolean,
  waitMs: (state: State) => number | undefined = () => undefined,
): Promise<State> {
  for (;;) {
    const heard = watch.changes;
    const state = await look();
    if (done(state)) return state;
    if (isLong()) await watch.startAfresh();
    await untilHeard(watch, heard, waitMs(state));
  }
}

function isLong(): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || historyLength > LONG_HISTORY_EVENTS;
}

async function untilHeard(watch: RecordWatch, heard: number, waitMs: number | undefined): Promise<void> {
  const told = (): boolean => watch.changes > heard;
  if (waitMs === undefined) await condition(told);
  else await condition(told, Math.max(waitMs, SHORTEST_WAIT_MS));
}
