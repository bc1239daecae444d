import { z } from 'zod';
import { alertKinds, type AlertKind } from '../http/exchange-monitor.http.js';
import { keysOf, noticeKinds, workingDays, type SettingKind } from './setting-kind.js';

const alert = keysOf('share-alert');
const kind = `(${Object.keys(alertKinds).join('|')})`;
const word = (key: string | undefined): string => alertKinds[key as AlertKind] ?? key ?? '';
const seconds = z.int('须为整数').min(0, '不小于 0 秒').max(86_400, '至多 86400 秒');

/** How alerts of data sharing are measured: no law gives a number. */
export const sharingKinds: readonly SettingKind[] = [
  ...noticeKinds(alert, '共享告警：'),
  { key: alert('coordinate-term-working-days'), label: () => '共享告警：市数据局协调期限（工作日）', value: workingDays },
  { key: alert(`restore-${kind}-term-working-days`), label: (key) => `共享告警：${word(key)}的恢复期限（工作日）`, value: workingDays },
  { key: alert(`open-after-${kind}-seconds`), label: (key) => `共享告警：${word(key)}持续多久后告警（秒）`, value: seconds },
  { key: alert('cure-after-seconds'), label: () => '共享告警：恢复正常多久后结束告警（秒）', value: seconds },
  { key: alert('mute-most-days'), label: () => '共享告警：一次静默最长（日）', value: z.int('须为整数').min(1, '至少 1 日').max(366, '至多 366 日') },
];
