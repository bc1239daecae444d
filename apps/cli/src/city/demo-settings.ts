import { SettingView } from '@lianban/contracts';
import { defaultSettings } from '@lianban/procedure-subsidised-enrolment';
import { PlatformSession } from '../api/platform.js';
import type { Door } from '../api/sessions.js';

/**
 * Puts the synthetic amounts of the demonstration in force the way a city would its real ones: one administrator
 * proposes each dated setting, another approves it. Settings already there stay.
 */
export async function enterDemoSettings(door: Door): Promise<number> {
  const proposer = await PlatformSession.open(door.publicUrl, door.keyDir, 'system-admin');
  const approver = await PlatformSession.open(door.publicUrl, door.keyDir, 'security-admin');
  const items = await proposer.all('/supervision/settings', SettingView);
  const states = new Map(items.map((item) => [`${item.key} ${item.effectiveFrom}`, item.state]));
  let entered = 0;
  for (const { key, effectiveFrom, value, source, synthetic } of defaultSettings) {
    const state = states.get(`${key} ${effectiveFrom}`);
    if (!synthetic || state === 'in-force') continue;
    if (state !== 'proposed') await proposer.post('/supervision/settings', { key, effectiveFrom, value, source, synthetic });
    await approver.post('/supervision/settings/approve', { key, effectiveFrom });
    entered += 1;
  }
  return entered;
}
