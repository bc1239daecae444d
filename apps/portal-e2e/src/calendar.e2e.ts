import { publishedNotices } from '@lianban/calendar';
import { SessionView } from '@lianban/contracts';
import { addDays, plainDate, weekdayOf, type PlainDate } from '@lianban/kernel';
import { openFirstCase } from './support/case-steps.js';
import { expectAccessible, expectPage, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { newPeople } from './support/list-file.js';
import { cityAccount, countyAccount } from './support/people.js';
import { Platform } from './support/platform.js';
import { publishList } from './support/publish-list.js';

const COUNTY = '360203';

test('a holiday notice loaded by one and approved by another moves deadlines that are listed', async ({ as }) => {
  test.setTimeout(300_000);
  await publishList({ list: 'monitored-persons', department: 'rural-revitalisation', category: 'sudden-hardship', county: COUNTY, people: newPeople('庾信然') });
  await openFirstCase(await as(countyAccount('county-confirmer', 'rural-revitalisation', COUNTY)));

  const admin = await as(cityAccount('system-admin'));
  await openPage(admin, '/calendar', '节假日通知');
  await admin.getByRole('button', { name: '录入通知' }).click();
  const notice = await noticeWithARestSoon();
  await admin.locator('input[type=file]').setInputFiles({ name: 'notice.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(notice)) });
  await expect(admin.getByText(notice.number)).toBeVisible();
  await expectAccessible(admin);
  await admin.getByRole('dialog').getByRole('button', { name: '提交批准' }).click();
  await expect(admin.getByRole('dialog')).toHaveCount(0);

  const other = await as(cityAccount('security-admin'));
  await openPage(other, '/calendar', '节假日通知');
  const row = other.getByRole('row').filter({ hasText: notice.number });
  await row.getByRole('button', { name: '批准', exact: true }).click();
  await other.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click();
  await expect(other.getByRole('dialog')).toHaveCount(0);
  await row.getByRole('link', { name: '期限变动' }).click();
  await expectPage(other, '期限变动');
  await expect(async () => {
    await other.reload();
    await expectPage(other, '期限变动');
    await expect(other.getByRole('table', { name: '期限变动' }).getByRole('link').first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 120_000 });
});

/** An invented amendment with a rest on a working day of the coming fortnight, whatever the clock of the demonstration shows. */
async function noticeWithARestSoon() {
  const admin = await Platform.open(cityAccount('system-admin').sub);
  const today = plainDate(SessionView.parse(await admin.get('/session')).businessToday);
  await admin.close();
  const year = Number(today.slice(0, 4));
  const published = publishedNotices.find((each) => each.year === year);
  if (!published) throw new Error(`no notice of ${year} ships`);
  const named = new Set([...published.offWeekdays, ...published.workWeekends].map(({ date }) => date));
  const rest = restAfter(today, named);
  const off = [...published.offWeekdays, { date: rest, name: '演示调休' }].sort((a, b) => a.date.localeCompare(b.date));
  return { ...published, number: `演示通知〔${year}〕${Date.now() % 10_000}号`, issuedOn: today, synthetic: true, offWeekdays: off };
}

function restAfter(today: PlainDate, named: ReadonlySet<string>): PlainDate {
  for (let day = addDays(today, 2); ; day = addDays(day, 1)) if (weekdayOf(day) <= 5 && !named.has(day)) return day;
}
