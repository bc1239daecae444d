import { plainDate, type PlainDate } from '@lianban/kernel';
import type { LprChange } from './lpr.figure.js';

/** Where the rates come from; shown beside the table. */
export const lprSource = {
  publisher: '全国银行间同业拆借中心',
  rule: '每月 20 日公布，遇休息日顺延到下一个工作日',
  /** The last publication that was seen; the rate of that day holds until the next one. */
  checkedOn: plainDate('2026-06-22'),
  unverified: '2026 年 7 月及以后各月未核实：由管理员录入公布值，经第二人确认后才使用',
};

/** The day before the publication of July 2026. */
export const lprKnownThrough: PlainDate = plainDate('2026-07-19');

const on = (from: string, bp: number): LprChange => ({ from: plainDate(from), bp });

/** One-year LPR, days of publication on which it changed; basis points of a per cent (345 is 3.45 %). */
export const lprChanges: readonly LprChange[] = [
  on('2019-08-20', 425),
  on('2019-09-20', 420),
  on('2019-11-20', 415),
  on('2020-02-20', 405),
  on('2020-04-20', 385),
  on('2021-12-20', 380),
  on('2022-01-20', 370),
  on('2022-08-22', 365),
  on('2023-06-20', 355),
  on('2023-08-21', 345),
  on('2024-07-22', 335),
  on('2024-10-21', 310),
  on('2025-05-20', 300),
];
