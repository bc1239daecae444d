import type { ResendBody } from '@lianban/contracts';
import { requestResend } from '@lianban/messaging';
import { appendAudit } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { MonitorRecord } from '../monitor-record.js';
import { findWatchedShare } from './watched-shares.js';

/** Asks the giver to send a version again, as it was. */
@Injectable()
export class ResendVersion {
  constructor(@Inject(MonitorRecord) private readonly record: MonitorRecord) {}

  /** Answers the id of the request. Throws NOT_FOUND, SHARE.VERSION_UNKNOWN. */
  run(actor: RequestActor, shareKey: string, { version, reason }: ResendBody): Promise<{ requestId: string }> {
    return this.record.transact(actor, async (manager) => {
      const share = findWatchedShare(shareKey);
      const [state] = share ? await manager.query<unknown[]>('select 1 from share_state where share_key = $1', [shareKey]) : [];
      if (!share || !state) throw LianbanProblem.notFound('这项共享');
      const [newest] = await manager.query<[{ newest: number | null }]>('select max(version) as newest from witness_version where list = $1', [share.list]);
      if (newest.newest === null || version > newest.newest) throw LianbanProblem.conflict('EXCHANGE.VERSION_UNKNOWN', `监测没有见过第 ${version} 版。`, '请核对版本号，只能请求补发已发布的版本。');
      const department = share.contract?.department ?? 'medical-insurance';
      const requestId = await requestResend(manager, { department, list: share.list, version, reason });
      await appendAudit(manager, { actor, action: 'share.resend-request', object: `share:${shareKey}`, detail: { version, reason, requestId } });
      return { requestId };
    });
  }
}
