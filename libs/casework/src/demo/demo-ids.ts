import { createHash } from 'node:crypto';

/** The same id at every start. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The same id at every start, in the order of time and then of `place` (0 to 4095): as the database would have given it (version 7). */
export function uuidAt(at: Date, place: number, text: string): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const hex = createHash('sha256').update(text).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${place.toString(16).padStart(3, '0')}-8${hex.slice(0, 3)}-${hex.slice(3, 15)}`;
}
