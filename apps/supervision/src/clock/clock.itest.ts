import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { daysBetween, plainDate } from '@lianban/kernel';
import { BusinessClock, createDataSource, runMigrations } from '@lianban/persistence';
import { testDatabase, type TestDatabase } from '@lianban/testing';
import type { DataSource } from 'typeorm';
import { CalendarInForce } from '../calendar/calendar-in-force.js';
import { supervisionMigrations } from '../migrations/index.js';
import { seedReference } from '../seed-reference.js';
import { caller } from '../testing.cases.js';
import { ClockService } from './clock.service.js';

const proposer = caller('system-admin', 'data-bureau', null, 'system-admin');
let database: TestDatabase;
let dataSource: DataSource;
let clock: BusinessClock;
beforeAll(async () => {
  database = await testDatabase();
  await runMigrations(database.ownerUrl, supervisionMigrations, { appRole: decodeURIComponent(new URL(database.url).username) });
  dataSource = await createDataSource({ url: database.url }).initialize();
  await seedReference(dataSource, { demo: true, startOn: '2026-10-12' });
  clock = new BusinessClock(dataSource);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

describe('demonstration clock', () => {
  it('stands at the start of the demonstration, and only a demonstration may advance it', async () => {
    expect(await clock.today()).toBe('2026-10-12');
    const real = new ClockService(dataSource, clock, new CalendarInForce(), false);
    expect(() => real.advance(proposer, { workingDays: 1 })).toThrow(expect.objectContaining({ code: 'CLOCK_NOT_DEMO' }));
  });

  it('advances by working days of the calendar in force, and tells every service', async () => {
    const demo = new ClockService(dataSource, clock, new CalendarInForce(), true);
    expect(await demo.advance(proposer, { workingDays: 5 })).toMatchObject({ businessToday: '2026-10-19' });
    expect(daysBetween(plainDate('2026-10-12'), await clock.today())).toBe(7);
    const told: { key: string }[] = await dataSource.query(`select key from outbox where topic = 'reference.clock.v1' order by id`);
    expect(told.map(({ key }) => key)).toEqual(['clock', 'clock']);
    await seedReference(dataSource, { demo: true, startOn: '2026-10-12' });
    expect(await clock.today()).toBe('2026-10-19');
  });
});
