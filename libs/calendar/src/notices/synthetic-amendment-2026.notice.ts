import { named, type HolidayNotice } from '../notice.js';
import { notice2026 } from './2026.notice.js';

/**
 * SYNTHETIC, for demonstration only: no such notice exists. It replaces the arrangement of 2026 by one with a rest on
 * 22 and 23 October and a make-up Saturday on 7 November, so that terms running from 2026-10-12 are seen to move.
 */
export const syntheticAmendment2026: HolidayNotice = {
  ...notice2026,
  number: '演示通知〔2026〕1号',
  issuedOn: '2026-10-12',
  synthetic: true,
  note: '演示用虚构通知，并非国务院办公厅文件；用于演示重算正在计算的期限。',
  offWeekdays: [...notice2026.offWeekdays, ...named('演示调休', '2026-10-22', '2026-10-23')],
  workWeekends: [...notice2026.workWeekends, ...named('演示调休', '2026-11-07')],
};
