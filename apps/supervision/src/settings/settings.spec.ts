import { describe, expect, it } from '@jest/globals';
import { findSettingKind, settingLabel } from '@lianban/contracts';
import { defaultSettings } from './default-settings.js';

describe('settings that ship', () => {
  it('are all in the catalogue, with a value that it allows', () => {
    for (const { key, value } of defaultSettings) expect([key, findSettingKind(key)?.value.safeParse(value).success]).toEqual([key, true]);
  });

  it('have one value per key and day', () => {
    const keys = defaultSettings.map(({ key, effectiveFrom }) => `${key}@${effectiveFrom}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('mark every amount as synthetic and nothing else', () => {
    for (const { key, synthetic } of defaultSettings) expect([key, synthetic]).toEqual([key, key.includes('-fen.')]);
  });

  it('are named for people', () => {
    expect(settingLabel('subsidised-enrolment.subsidy-fen.orphan.2027')).toBe('2027 年度孤儿资助额（分）');
    expect(settingLabel('some.other')).toBe('some.other');
  });
});
