import { rulingOf, stepOf, type PlainDate, type Ruling } from '@lianban/kernel';
import { sharingDuty } from '../document.js';

/** What the broker said at an instant: offsets over all partitions. */
export interface LagSample {
  atMs: number;
  /** Where the next message will stand. */
  end: number;
  /** What the group has taken. */
  committed: number;
}

export interface LagValue {
  messages: number;
  /** Since when there has been a message that the group has not taken; 0 when nothing waits. At least: of what waited before the first sample the beginning is not known. */
  seconds: number;
  trend: 'growing' | 'steady' | 'shrinking' | 'none';
  takenPerSecond: number;
  /** Until nothing waits at the present rate; null where it does not get there. */
  zeroInSeconds: number | null;
}

/** A change of less than a twentieth is none. */
const STEADY_SHARE = 0.05;

/** Lag as messages and as time, from samples in order of time, the last of them now; undefined without any (10号 art. 5, last paragraph: the bureau supports the sharing, so it must see where it stops). */
export function lagTrend(samples: readonly LagSample[], today: PlainDate): Ruling<LagValue> | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return undefined;
  const messages = waiting(last);
  const behindSince = samples.find(({ end }) => end > last.committed);
  const seconds = messages === 0 || !behindSince ? 0 : (last.atMs - behindSince.atMs) / 1000;
  const span = (last.atMs - first.atMs) / 1000;
  const takenPerSecond = span > 0 ? Math.max(0, last.committed - first.committed) / span : 0;
  const lessPerSecond = span > 0 ? (waiting(first) - messages) / span : 0;
  const value: LagValue = { messages, seconds, trend: trendOf(waiting(first), messages), takenPerSecond, zeroInSeconds: messages === 0 ? 0 : lessPerSecond > 0 ? messages / lessPerSecond : null };
  return rulingOf(value, today, [
    stepOf('未取走的消息', `末位 ${last.end} − 已取走 ${last.committed}`, messages, sharingDuty),
    stepOf('落后时间', '从最早一条未取走的消息算起（秒）', seconds, sharingDuty),
    stepOf('取走速度', `${span} 秒内取走 ${Math.max(0, last.committed - first.committed)} 条`, takenPerSecond, sharingDuty),
    stepOf('预计取完', value.zeroInSeconds === null ? '按目前速度取不完' : '按目前减少的速度（秒）', value.zeroInSeconds, sharingDuty),
  ]);
}

/** Offsets of a topic made anew begin again at 0: then nothing is known to wait. */
const waiting = ({ end, committed }: LagSample): number => Math.max(0, end - committed);

function trendOf(before: number, now: number): LagValue['trend'] {
  if (before === 0 && now === 0) return 'none';
  if (Math.abs(now - before) <= before * STEADY_SHARE) return 'steady';
  return now > before ? 'growing' : 'shrinking';
}
