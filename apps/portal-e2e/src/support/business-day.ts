import { SessionView } from '@lianban/contracts';
import { plainDate, type PlainDate } from '@lianban/kernel';
import { expect } from '@playwright/test';
import { cityAccount } from './people.js';
import { Platform } from './platform.js';

const WITHIN = { timeout: 120_000 };

export async function businessToday(): Promise<PlainDate> {
  return asAdmin(todayOf);
}

/** Moves the clock of the demonstration; journeys that follow see the later day. */
export async function advanceClock(workingDays: number): Promise<void> {
  await asAdmin(async (admin) => {
    const before = await todayOf(admin);
    await admin.post('/supervision/clock/advance', { workingDays });
    await expect.poll(() => todayOf(admin), WITHIN).not.toBe(before);
  });
}

const todayOf = async (session: Platform): Promise<PlainDate> => plainDate(SessionView.parse(await session.get('/session')).businessToday);

async function asAdmin<T>(work: (admin: Platform) => Promise<T>): Promise<T> {
  const admin = await Platform.open(cityAccount('system-admin').sub);
  try {
    return await work(admin);
  } finally {
    await admin.close();
  }
}
