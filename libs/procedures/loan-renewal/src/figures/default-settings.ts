import { noticeSettings } from '@lianban/deadlines';
import { findSetting, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { DOCUMENT_IN_FORCE_FROM } from '../document.js';
import { defaultReadings, readingNotes, Readings, type ReadingKey } from '../readings.js';

const PREFIX = 'loan-renewal.';
const LOCAL = '本地默认值：法律未写明，待市政府金融办确认';

const local = (key: string, value: DatedSetting['value'], source = LOCAL): DatedSetting => ({
  key: `${PREFIX}${key}`, value, effectiveFrom: DOCUMENT_IN_FORCE_FROM, source, synthetic: false,
});

/** Terms that the law leaves open. Working days. */
const terms: DatedSetting[] = [
  local('review-term-working-days', 3),
  local('approval-term-working-days', 3),
  local('signing-term-working-days', 3),
  local('answer-term-working-days', 3),
  local('confirmation-term-working-days', 10),
];

/** `A.lateFiling` is the setting `loan-renewal.late-filing`. */
export function readingSettingKey(key: ReadingKey): string {
  return PREFIX + key.slice('A.'.length).replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const keys = Object.keys(readingNotes) as ReadingKey[];
const readings = keys.map((key): DatedSetting => ({
  ...local('', defaultReadings[key], `条文两种读法中所取的一种（${readingNotes[key].entry}），以市政府金融办解释为准`), key: readingSettingKey(key),
}));

/** What a new installation starts with; each can be superseded by a dated setting that two persons approve. */
export const defaultSettings: DatedSetting[] = [...terms, ...noticeSettings('loan-renewal', DOCUMENT_IN_FORCE_FROM, LOCAL), ...readings];

/** How the text is read on a day: an official interpretation (art. 24) is entered as a setting with its date. */
export function readingsOn(settings: readonly DatedSetting[], on: PlainDate): Readings {
  const set = keys.flatMap((key) => {
    const found = findSetting(settings, readingSettingKey(key), on);
    return found ? [[key, found.value]] : [];
  });
  return Readings.parse(Object.fromEntries(set));
}
