/** `value`: bytes as they are, or a value sent as JSON; null removes the key from a compacted topic. */
export interface KafkaOutboxEntry {
  destination: 'kafka';
  topic: string;
  key: string;
  /** `message-id` is added by the outbox, unless it is that of a message sent again. */
  headers?: Record<string, string>;
  value: unknown;
}

/** A stored chunk of a published share version; the bytes stay in `share_chunk`. */
export interface ChunkOutboxEntry {
  destination: 'kafka-chunk';
  versionId: string;
  chunk: number;
}

/** signalWithStart of `recordChanged`. */
export interface WorkflowOutboxEntry {
  destination: 'workflow';
  workflowType: string;
  workflowId: string;
  taskQueue: string;
  /** Ids only. */
  args: unknown[];
}

export type OutboxEntry = KafkaOutboxEntry | ChunkOutboxEntry | WorkflowOutboxEntry;

/** Header under which the receiver finds the id that makes the effect once. */
export const messageIdHeader = 'message-id';
/** Header of a manifest that was asked for again: the id of the request. */
export const resendHeader = 'resend-request';
