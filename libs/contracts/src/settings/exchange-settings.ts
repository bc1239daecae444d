import { z } from 'zod';
import { keysOf, type SettingKind } from './setting-kind.js';

const whole = (least: number, most: number, unit: string): z.ZodType => z.int('须为整数').min(least, `至少 ${least} ${unit}`).max(most, `至多 ${most} ${unit}`);
const monitor = keysOf('exchange-monitor');

/** By what the monitor of data sharing judges: no law gives a number. */
export const exchangeKinds: readonly SettingKind[] = [
  { key: monitor('silent-day-promises'), label: () => '共享监测：按日报送的名单连续再缺几次算静默', value: whole(1, 60, '次') },
  { key: monitor('silent-month-promises'), label: () => '共享监测：按月报送的名单连续再缺几次算静默', value: whole(1, 24, '次') },
  { key: monitor('silent-year-promises'), label: () => '共享监测：按年报送的名单连续再缺几次算静默', value: whole(1, 5, '次') },
  { key: monitor('stuck-after-seconds'), label: () => '共享监测：发布后多久未应用也未退回算卡住（秒）', value: whole(10, 86_400, '秒') },
  { key: monitor('sign-fresh-seconds'), label: () => '共享监测：多久没有应答算无应答（秒）', value: whole(10, 600, '秒') },
  { key: monitor('witness-lag-seconds'), label: () => '共享监测：监测自身落后多久不再下结论（秒）', value: whole(5, 600, '秒') },
  { key: monitor('volume-versions'), label: () => '共享监测：以最近几个同类版本衡量数量', value: whole(3, 60, '个') },
  { key: monitor('volume-factor'), label: () => '共享监测：变更数量超过通常几倍（或不足几分之一）算异常', value: z.number('须为数字').min(1.1, '至少 1.1 倍').max(100, '至多 100 倍') },
  { key: monitor('volume-least-changes'), label: () => '共享监测：与通常相差至少几条才算数量异常', value: whole(1, 1_000_000, '条') },
  { key: monitor('key-expiry-days'), label: () => '共享监测：密钥到期前几日告警', value: whole(1, 366, '日') },
  { key: monitor('backlog-after-seconds'), label: () => '共享监测：待发消息最久等待多久算积压（秒）', value: whole(10, 86_400, '秒') },
];
