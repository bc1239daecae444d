import { resendRequestTopic, type ResendRequest } from '@lianban/contracts';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { appendOutbox } from '../outbox/append-outbox.js';

/** Asks the giver to send a published version again, as it was; answers the request's id, which its `ResendAnswer` names. */
export async function requestResend(manager: EntityManager, wanted: Pick<ResendRequest, 'department' | 'list' | 'version' | 'reason'>): Promise<string> {
  const request: ResendRequest = { type: 'resend-request.v1', id: randomUUID(), ...wanted, at: new Date().toISOString() };
  await appendOutbox(manager, { destination: 'kafka', topic: resendRequestTopic, key: request.list, headers: { type: request.type }, value: request });
  return request.id;
}
