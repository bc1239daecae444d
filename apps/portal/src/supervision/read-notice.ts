import { HolidayNotice } from '@lianban/calendar';
import { CalendarNoticeUpload } from '@lianban/contracts';

/** A notice from the text of its file, or what is wrong with it, in words. */
export function readNotice(text: string): { notice: CalendarNoticeUpload | null; fault: string | null } {
  const value = parseJson(text);
  if (value === undefined) return { notice: null, fault: '不是 JSON' };
  const days = HolidayNotice.safeParse(value);
  const shape = CalendarNoticeUpload.safeParse(value);
  const issue = days.error?.issues[0] ?? shape.error?.issues[0];
  if (issue || !shape.success) return { notice: null, fault: `${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim() };
  return { notice: shape.data, fault: null };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
