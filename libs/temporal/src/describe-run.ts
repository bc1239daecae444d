import { WorkflowNotFoundError, type Client } from '@temporalio/client';

/** The technical run behind a case, for the one link on its page. Instants are ISO. */
export interface RunDescription {
  workflowId: string;
  runId: string;
  status: string;
  startedAt: string;
  closedAt: string | null;
  historyLength: number;
  /** Activities under way, with how often each was tried: an attempt above 1 says that something is away. */
  activities: { name: string; attempt: number; lastFailure: string | null }[];
}

/** Null when no such workflow ever ran (or its history is past its retention). */
export async function describeRun(client: Client, workflowId: string): Promise<RunDescription | null> {
  try {
    const run = await client.workflow.getHandle(workflowId).describe();
    return {
      workflowId, runId: run.runId, status: run.status.name, startedAt: run.startTime.toISOString(),
      closedAt: run.closeTime?.toISOString() ?? null, historyLength: run.historyLength,
      activities: (run.raw.pendingActivities ?? []).map(({ activityType, attempt, lastFailure }) => ({
        name: activityType?.name ?? '', attempt: attempt ?? 0, lastFailure: lastFailure?.message ?? null,
      })),
    };
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** Address of a run in the workflow server's own page. */
export function runUrl(uiUrl: string, namespace: string, workflowId: string): string {
  return `${uiUrl}/namespaces/${encodeURIComponent(namespace)}/workflows/${encodeURIComponent(workflowId)}`;
}
