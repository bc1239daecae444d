export type Ago = { unit: 'moment' | 'minutes' | 'hours' | 'days'; n: number };

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long it has been between two instants, in the largest whole unit: nobody needs the seconds of yesterday. */
export function ago(from: string, until: string): Ago {
  const seconds = Math.max(0, (Date.parse(until) - Date.parse(from)) / 1000);
  if (!(seconds >= MINUTE)) return { unit: 'moment', n: 0 };
  if (seconds < HOUR) return { unit: 'minutes', n: Math.floor(seconds / MINUTE) };
  return seconds < DAY ? { unit: 'hours', n: Math.floor(seconds / HOUR) } : { unit: 'days', n: Math.floor(seconds / DAY) };
}
