import type { PlainDate } from './plain-date.js';
import type { SettingCitation } from './ruling.js';

/** A dated local setting as supervision publishes it: what the law leaves open, who set it, since when. */
export interface DatedSetting {
  key: string;
  effectiveFrom: string;
  value: string | number | boolean;
  source: string;
  synthetic: boolean;
  /** Order of coming into force here; the later wins among equal dates. */
  sequence?: number;
}

/** The value in force on a day: of several the latest effective, then the latest entered. Undefined when none is. */
export function findSetting(settings: readonly DatedSetting[], key: string, on: PlainDate): DatedSetting | undefined {
  let found: DatedSetting | undefined;
  for (const setting of settings) {
    if (setting.key !== key || setting.effectiveFrom > on) continue;
    if (!found || precedes(found, setting)) found = setting;
  }
  return found;
}

/** The value in force on a day, else the one that ships. RangeError for a key that is in neither. */
export function settingOr(settings: readonly DatedSetting[], shipped: readonly DatedSetting[], key: string, on: PlainDate): DatedSetting {
  const found = findSetting(settings, key, on) ?? shipped.find((setting) => setting.key === key);
  if (!found) throw new RangeError(`no setting ${key} ships`);
  return found;
}

function precedes(a: DatedSetting, b: DatedSetting): boolean {
  if (a.effectiveFrom !== b.effectiveFrom) return a.effectiveFrom < b.effectiveFrom;
  return (a.sequence ?? 0) <= (b.sequence ?? 0);
}

export function settingCitation(setting: DatedSetting): SettingCitation {
  const effectiveFrom = setting.effectiveFrom as PlainDate;
  return { kind: 'setting', key: setting.key, source: setting.source, effectiveFrom };
}
