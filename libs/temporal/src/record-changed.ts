import { recordChangedSignal } from '@lianban/contracts';
import type { Client } from '@temporalio/client';

/** A workflow that follows a record, as the outbox names it. */
export interface RecordWorkflow {
  workflowType: string;
  workflowId: string;
  taskQueue: string;
  /** Ids only. */
  args: unknown[];
}

/** A hanging server must not hold up the outbox. */
const CALL_MS = 10_000;

/**
 * Tells a workflow that its record changed, and starts it if it is not running; one that had ended looks again and
 * ends. May be repeated. Throws when the server did not take it.
 */
export async function signalWithStartRecordChanged(client: Client, workflow: RecordWorkflow): Promise<void> {
  const { workflowType, workflowId, taskQueue, args } = workflow;
  await client.withDeadline(Date.now() + CALL_MS, () =>
    client.workflow.signalWithStart(workflowType, {
      workflowId, taskQueue, args, signal: recordChangedSignal, signalArgs: [],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE', workflowIdConflictPolicy: 'USE_EXISTING',
    }),
  );
}
