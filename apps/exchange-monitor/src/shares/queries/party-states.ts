import type { CaseworkContext } from '@lianban/casework';
import { serviceLabels, serviceNames, type ExchangePulse, type KeyStateView, type MonitorOverview, type ServiceStateView } from '@lianban/contracts';
import { monitorSetting, type MonitorFigure } from '@lianban/procedure-share-alert';
import type { EntityManager } from 'typeorm';
import { daysLeft, keysInUse } from '../assessed-subjects.js';

type Context = Pick<CaseworkContext, 'settings' | 'today'>;
type PulseRow = { service: string; pulse: ExchangePulse; answeredAt: Date };

const figure = ({ settings, today }: Context, name: MonitorFigure): number => Number(monitorSetting(settings, name, today).value);
const ageSeconds = (at: Date, of: Date): number => (at.getTime() - of.getTime()) / 1000;

async function pulseRows(manager: EntityManager): Promise<Map<string, PulseRow>> {
  const rows = await manager.query<PulseRow[]>('select service, pulse, answered_at as "answeredAt" from service_pulse');
  return new Map(rows.map((row) => [row.service, row]));
}

/** How each service does. What it said too long ago is not repeated as if it were so now. */
export async function serviceStates(manager: EntityManager, context: Context, at: Date): Promise<ServiceStateView[]> {
  const pulses = await pulseRows(manager);
  return serviceNames.map((service): ServiceStateView => {
    const row = pulses.get(service);
    const common = { service, name: serviceLabels[service], asOf: row?.answeredAt.toISOString() ?? null };
    if (!row || ageSeconds(at, row.answeredAt) > figure(context, 'sign-fresh-seconds')) return { ...common, condition: row ? 'unreachable' : 'unknown', sending: null, jobsWaiting: null, jobsFailed: null };
    const { sending, jobs } = row.pulse;
    const behind = sending.oldestAt !== null && ageSeconds(at, new Date(sending.oldestAt)) > figure(context, 'backlog-after-seconds');
    return { ...common, condition: behind ? 'behind' : 'running', sending, jobsWaiting: jobs.waiting, jobsFailed: jobs.failed };
  });
}

/** Since when it has been away is since it last answered. */
export async function brokerState(manager: EntityManager, context: Context, at: Date): Promise<MonitorOverview['kafka']> {
  const [row] = await manager.query<{ at: Date }[]>(`select at from monitor_sign where party = 'broker'`);
  if (!row) return { state: 'unknown', since: null };
  return ageSeconds(at, row.at) > figure(context, 'sign-fresh-seconds') ? { state: 'unreachable', since: row.at.toISOString() } : { state: 'reachable', since: null };
}

export async function keyStates(manager: EntityManager, context: Context, at: Date): Promise<KeyStateView[]> {
  const within = figure(context, 'key-expiry-days');
  return keysInUse({ pulses: await pulseRows(manager) }).map(({ name, owner, purpose, keyId, notAfter }): KeyStateView => {
    const days = notAfter === null ? null : daysLeft(notAfter, at);
    return { name, owner, purpose, keyId, notAfter, daysLeft: days, state: days === null ? 'valid' : days < 0 ? 'expired' : days <= within ? 'expiring' : 'valid' };
  }).sort((a, b) => (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || a.name.localeCompare(b.name));
}
