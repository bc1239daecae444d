import { noticeSettings, termSettings } from '@lianban/deadlines';
import { readingSettingKey, selectedReadings, type DatedSetting, type PlainDate } from '@lianban/kernel';
import { DOCUMENT_IN_FORCE_FROM } from '../document.js';
import { defaultReadings, readingNotes, Readings, type ReadingKey } from '../readings.js';

const SLUG = 'loan-renewal';
const LOCAL = '本地默认值：法律未写明，待市政府金融办确认';

const local = (key: string, value: DatedSetting['value'], source = LOCAL): DatedSetting => ({
  key: `${SLUG}.${key}`, value, effectiveFrom: DOCUMENT_IN_FORCE_FROM, source, synthetic: false,
});

/** Terms that the law leaves open. Working days. */
const terms: DatedSetting[] = [
  ...termSettings(SLUG, DOCUMENT_IN_FORCE_FROM, LOCAL),
  local('confirmation-term-working-days', 10),
];

const keys = Object.keys(readingNotes) as ReadingKey[];
const readings = keys.map((key): DatedSetting => ({
  ...local('', defaultReadings[key], `条文两种读法中所取的一种（${readingNotes[key].entry}），以市政府金融办解释为准`), key: readingSettingKey(SLUG, key),
}));

/** What a new installation starts with; each can be superseded by a dated setting that two persons approve. */
export const defaultSettings: DatedSetting[] = [...terms, ...noticeSettings(SLUG, DOCUMENT_IN_FORCE_FROM, LOCAL), ...readings];

/** How the text is read on a day: an official interpretation (art. 24) is entered as a setting with its date. */
export function readingsOn(settings: readonly DatedSetting[], on: PlainDate): Readings {
  return Readings.parse(selectedReadings(settings, SLUG, keys, on));
}
