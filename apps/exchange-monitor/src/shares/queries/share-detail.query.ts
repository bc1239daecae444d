import { shareTopic, type ShareStateDetail, type ShareVersionView } from '@lianban/contracts';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MonitorRecord } from '../../monitor-record.js';
import { findWatchedShare, type WatchedShare } from '../watched-shares.js';
import { chunkFaults } from '../witness-facts.js';
import { lookSign, stateRows } from './state-rows.js';

const VERSIONS_SHOWN = 30;
const HISTORY_SHOWN = 100;
const NAMED_CHUNKS = 50;

/** One share towards one consumer, whole. */
@Injectable()
export class ShareDetailRead {
  constructor(@Inject(MonitorRecord) private readonly record: MonitorRecord) {}

  /** Throws NOT_FOUND, for what is foreign too. */
  get(actor: RequestActor, shareKey: string): Promise<ShareStateDetail> {
    return this.record.transact(actor, async (manager, context) => {
      const share = findWatchedShare(shareKey);
      const [state] = share ? await stateRows(manager, await lookSign(manager, context), shareKey) : [];
      if (!share || !state) throw LianbanProblem.notFound('这项共享');
      return { state, versions: await versionsOf(manager, share), lagSamples: await samplesOf(manager, share), history: await historyOf(manager, shareKey) };
    });
  }
}

interface VersionRow extends Omit<ShareVersionView, 'publishedAt' | 'chunks' | 'receipt'> {
  publishedAt: Date;
  seenAt: Date;
  expected: number;
  status: 'applied' | 'refused' | 'stuck' | null;
  reasonCode: string | null;
  at: Date | null;
  receiptSigned: boolean | null;
}

async function versionsOf(manager: EntityManager, { list, receiptName, consumer }: WatchedShare): Promise<ShareVersionView[]> {
  const rows = await manager.query<VersionRow[]>(
    `select v.version, v.kind, v.period, v.published_at as "publishedAt", v.seen_at as "seenAt", v.contract_version as "contractVersion", v.signed, v.manifest_sha256 as "manifestSha256",
            jsonb_build_object('added', v.added, 'changed', v.changed, 'left', v."left", 'rowsAfter', v.rows_after) as counts, jsonb_array_length(v.chunks) as expected,
            r.status, r.reason_code as "reasonCode", r.at, r.signed as "receiptSigned"
     from witness_version v left join lateral (
       select * from witness_receipt r where r.list = v.list and r.version = v.version and r.consumer = $2 order by signed desc, case status when 'applied' then 0 else 1 end, at desc limit 1) r on true
     where v.list = $1 and $3 = any (v.recipients) order by v.version desc limit $4`,
    [list, receiptName, consumer.id, VERSIONS_SHOWN],
  );
  const faulty = Map.groupBy(await chunkFaults(manager, rows.map(({ version }) => ({ list, version })), { duplicates: true }), ({ version }) => version);
  return rows.map(({ publishedAt, seenAt, expected, status, reasonCode, at, receiptSigned, ...row }) => {
    const faults = faulty.get(row.version) ?? [];
    const count = (kind: string): number => faults.filter(({ fault }) => fault === kind).length;
    return {
      ...row, publishedAt: publishedAt.toISOString(), chunks: { expected, seen: expected - count('missing'), altered: count('altered'), named: faults.slice(0, NAMED_CHUNKS).map(({ chunk, fault }) => ({ chunk, fault })) },
      receipt: status && at ? { status, reasonCode, at: at.toISOString(), signed: receiptSigned === true, secondsAfter: Math.max(0, Math.round((at.getTime() - seenAt.getTime()) / 100) / 10) } : null,
    };
  });
}

async function samplesOf(manager: EntityManager, { list, consumer }: WatchedShare): Promise<ShareStateDetail['lagSamples']> {
  const rows = await manager.query<{ at: Date; messages: number }[]>(
    `select at, greatest(end_offset - committed, 0)::int as messages from lag_sample where topic = $1 and group_id = $2 and at > now() - interval '1 hour' order by at`,
    [shareTopic(list), `${consumer.service}.shares`],
  );
  return rows.map(({ at, messages }) => ({ at: at.toISOString(), messages }));
}

async function historyOf(manager: EntityManager, shareKey: string): Promise<ShareStateDetail['history']> {
  const rows = await manager.query<(Omit<ShareStateDetail['history'][number], 'from' | 'until'> & { from: Date; until: Date | null })[]>(
    `select condition, reason_code as "reasonCode", reason, from_at as "from", until_at as "until" from share_history where share_key = $1 order by from_at desc limit $2`,
    [shareKey, HISTORY_SHOWN],
  );
  return rows.map(({ from, until, ...row }) => ({ ...row, from: from.toISOString(), until: until?.toISOString() ?? null }));
}
