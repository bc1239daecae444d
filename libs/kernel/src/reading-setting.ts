import type { PlainDate } from './plain-date.js';
import { findSetting, type DatedSetting } from './setting.js';

/** The local setting of a reading: `A.lateFiling` of `loan-renewal` is `loan-renewal.late-filing`. */
export function readingSettingKey(procedure: string, reading: string): string {
  return `${procedure}.${reading.slice(reading.indexOf('.') + 1).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** The readings that a setting selects on a day; those without one are left out. */
export function selectedReadings(settings: readonly DatedSetting[], procedure: string, readings: readonly string[], on: PlainDate): Record<string, DatedSetting['value']> {
  const set = readings.flatMap((reading) => {
    const found = findSetting(settings, readingSettingKey(procedure, reading), on);
    return found ? [[reading, found.value]] : [];
  });
  return Object.fromEntries(set);
}
