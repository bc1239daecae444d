import type { ResendAnswer } from '@lianban/contracts';
import type { EntityManager } from 'typeorm';
import { reopenLetters } from './cure-letters.js';

/** Kept for the page of the share; a refusal reopens the letters for which the version was asked for. */
export async function takeResendAnswer(manager: EntityManager, answer: ResendAnswer): Promise<void> {
  const { requestId, department, list, version, service, status, reasonCode, chunks, faultyChunks, at } = answer;
  const [asked] = await manager.query<{ order_id: string | null }[]>(
    `insert into share_resend (request_id, department, list, version, service, status, reason_code, chunks, faulty_chunks, answered_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (request_id) do update set service = excluded.service, status = excluded.status, reason_code = excluded.reason_code,
       chunks = excluded.chunks, faulty_chunks = excluded.faulty_chunks, answered_at = excluded.answered_at
     returning order_id`,
    [requestId, department, list, version, service, status, reasonCode, chunks, faultyChunks, at],
  );
  if (status === 'sent' || !asked?.order_id) return;
  const letters = await manager.query<{ id: string }[]>(`select id from letter where list = $1 and version = $2 and order_id = $3 and state = 'resent'`, [list, version, asked.order_id]);
  await reopenLetters(manager, letters.map(({ id }) => id), `RESEND.${reasonCode}`, { by: service, what: '提供方未能重发', reason: reasonCode });
}
