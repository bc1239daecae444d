import { carrierOf, catalogueShares, shareConditions, type MonitorOverview, type ShareCondition, type ShareStateQuery, type ShareStateView } from '@lianban/contracts';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { seesCity } from '../../access/permissions.js';
import { MonitorRecord } from '../../monitor-record.js';
import { brokerState, keyStates, serviceStates } from './party-states.js';
import { lookSign, stateRows } from './state-rows.js';

const order = Object.keys(shareConditions) as ShareCondition[];
const worstFirst = (a: ShareStateView, b: ShareStateView): number => order.indexOf(a.condition) - order.indexOf(b.condition) || a.since.localeCompare(b.since);

/** The page of the morning. */
@Injectable()
export class OverviewRead {
  constructor(@Inject(MonitorRecord) private readonly record: MonitorRecord) {}

  get(actor: RequestActor): Promise<MonitorOverview> {
    return this.record.transact(actor, async (manager, context) => {
      const look = await lookSign(manager, context);
      const shares = (await stateRows(manager, look)).sort(worstFirst);
      const keys = await keyStates(manager, context, look.at);
      return {
        businessToday: context.today, at: look.at.toISOString(), counts: countsOf(shares),
        notConnected: catalogueShares.filter((share) => carrierOf(share) === 'none').length,
        shares, services: await serviceStates(manager, context, look.at), kafka: await brokerState(manager, context, look.at),
        keys: seesCity(actor.role) ? keys : keys.filter(({ name }) => name === actor.department), ...(await openWork(manager)),
      };
    });
  }

  async list(actor: RequestActor, { condition, giver, consumer, list }: ShareStateQuery): Promise<ShareStateView[]> {
    const shares = await this.record.transact(actor, async (manager, context) => stateRows(manager, await lookSign(manager, context)));
    return shares.filter((share) => (!condition || share.condition === condition) && (!giver || share.giver.id === giver) && (!consumer || share.consumer.id === consumer) && (!list || share.list === list)).sort(worstFirst);
  }
}

function countsOf(shares: readonly ShareStateView[]): MonitorOverview['counts'] {
  const count = (condition: ShareCondition): number => shares.filter((share) => share.condition === condition).length;
  return Object.fromEntries(order.map((condition) => [condition, count(condition)])) as MonitorOverview['counts'];
}

/** As far as the actor sees it. */
async function openWork(manager: EntityManager): Promise<Pick<MonitorOverview, 'deadLetters' | 'openAlerts' | 'replaysToApprove'>> {
  const [row] = await manager.query<[Pick<MonitorOverview, 'deadLetters' | 'openAlerts' | 'replaysToApprove'>]>(
    `select (select count(*)::int from letter where state not in ('cured', 'discarded')) as "deadLetters",
            (select count(*)::int from share_alert where closed_at is null and mute_until is null) as "openAlerts",
            (select count(*)::int from replay_order where state = 'proposed') as "replaysToApprove"`);
  return row;
}

