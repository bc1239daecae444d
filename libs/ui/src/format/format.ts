const number = new Intl.NumberFormat('zh-CN');
const instant = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
});

/** `1234567` as `1,234,567`; null is a dash, never zero. */
export function formatCount(count: number | null | undefined): string {
  return count === null || count === undefined ? '—' : number.format(count);
}

/** An instant as `2026-11-23 09:30` in Asia/Shanghai. */
export function formatInstant(at: string | null | undefined): string {
  if (!at) return '—';
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : instant.format(date);
}

/** An instant as `09:30` in Asia/Shanghai. */
export function formatTime(at: string | null | undefined): string {
  return at ? formatInstant(at).slice(-5) : '—';
}

/** `2026-10-13` as `10-13`. */
export function formatMonthDay(on: string): string {
  return on.slice(5);
}

/** Bytes for people: `1.4 MB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB'];
  const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1024)));
  return `${(bytes / 1024 ** power).toFixed(power === 0 ? 0 : 1)} ${units[power]}`;
}

/** A share of one as `12.3%`. */
export function formatPercent(share: number | null | undefined, digits = 1): string {
  return share === null || share === undefined ? '—' : `${(share * 100).toFixed(digits)}%`;
}

/** Seconds as `约 2 分 5 秒`. */
export function formatDuration(seconds: number | null): string {
  if (seconds === null || !Number.isFinite(seconds)) return '—';
  const whole = Math.max(0, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const hours = Math.floor(minutes / 60);
  if (hours > 0) return `${hours} 小时 ${minutes % 60} 分`;
  return minutes > 0 ? `${minutes} 分 ${whole % 60} 秒` : `${whole} 秒`;
}
