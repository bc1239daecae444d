import { listOwner, resendAnswerTopic, ResendRequest, resendRequestTopic, type ListId, type ResendAnswer, type ServiceName } from '@lianban/contracts';
import { appendAudit, systemActorFor } from '@lianban/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { consumeWithInbox } from '../inbox/consume-with-inbox.js';
import { parseJson } from '../inbox/parse-json.js';
import type { KafkaPort, RunningConsumer } from '../kafka/kafka-port.js';
import { appendOutbox } from '../outbox/append-outbox.js';
import { resendVersion } from './resend-version.js';

export interface ResendSettings {
  dataSource: DataSource;
  kafka: KafkaPort;
  /** The giver's service; its group is `<service>.resend-requests`. */
  service: ServiceName;
  /** What it gives: of medical insurance its service gives the results, the node what the department uploads. */
  lists: readonly ListId[];
  onError?: (error: unknown) => void;
}

/** Answers the monitor's requests to send a version again, each once: by sending it, or by saying why not. */
export function consumeResendRequests({ service, lists, ...settings }: ResendSettings): RunningConsumer {
  return consumeWithInbox({
    ...settings,
    consumer: `${service}.resend-requests`,
    topics: [resendRequestTopic],
    handle: async (manager, message) => {
      const request = parseJson(message, ResendRequest);
      if (lists.includes(request.list) && listOwner[request.list] === request.department) await answerResend(manager, service, request);
    },
  });
}

async function answerResend(manager: EntityManager, service: ServiceName, request: ResendRequest): Promise<void> {
  const { id, department, list, version } = request;
  const outcome = await resendVersion(manager, request);
  await appendAudit(manager, {
    actor: systemActorFor(department), action: 'share.resend', object: `share/${list}/${version}`,
    detail: { request: id, status: outcome.status, reasonCode: outcome.reasonCode, chunks: outcome.chunks, faulty: outcome.faultyChunks.length },
  });
  const answer: ResendAnswer = { type: 'resend-answer.v1', requestId: id, service, department, list, version, ...outcome, at: new Date().toISOString() };
  await appendOutbox(manager, { destination: 'kafka', topic: resendAnswerTopic(service), key: list, headers: { type: answer.type }, value: answer });
}
