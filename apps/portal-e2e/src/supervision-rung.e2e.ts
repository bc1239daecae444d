import { openFirstCase } from './support/case-steps.js';
import { expectAccessible, openPage } from './support/accessible.js';
import { advanceClock } from './support/business-day.js';
import { expect, test } from './support/journey.js';
import { newPeople } from './support/list-file.js';
import { cityAccount, countyAccount } from './support/people.js';
import { publishList } from './support/publish-list.js';

const COUNTY = '360222';
const ARRIVES = { timeout: 120_000 };
/** One for the first rung, one to be past it. */
const PAST_THE_TERM = 2;

test('a silent office is reminded, becomes overdue, is urged by a supervisor and acknowledges', async ({ as }) => {
  test.setTimeout(420_000);
  await publishList({ list: 'monitored-persons', department: 'rural-revitalisation', category: 'sudden-hardship', county: COUNTY, people: newPeople('容若兰') });
  const confirmer = await as(countyAccount('county-confirmer', 'rural-revitalisation', COUNTY));
  await openFirstCase(confirmer);
  const number = (await confirmer.getByRole('heading', { level: 1 }).innerText()).replace('事项 ', '');
  const [, left] = /剩 (\d+) 个工作日/.exec(await confirmer.getByRole('main').innerText()) ?? [];
  // Whatever day other journeys have left behind, the step is just past its end and at the first rung.
  await advanceClock(Number(left) + PAST_THE_TERM);

  const supervisor = await as(cityAccount('supervisor'));
  await expect(async () => {
    await openPage(supervisor, `/steps?light=red&department=rural-revitalisation&county=${COUNTY}`, '期限清单');
    await supervisor.getByRole('link', { name: number }).first().click({ timeout: 3_000 });
    await expect(supervisor.getByRole('button', { name: '签发催办' })).toBeVisible({ timeout: 5_000 });
  }).toPass(ARRIVES);
  await supervisor.getByRole('button', { name: '签发催办' }).click();
  await expectAccessible(supervisor);
  await supervisor.getByRole('dialog').getByRole('button', { name: '签发', exact: true }).click();
  await expect(supervisor.getByRole('dialog')).toHaveCount(0);

  const rows = confirmer.getByRole('table', { name: '通知' }).getByRole('row').filter({ hasText: number });
  await expect(async () => {
    await openPage(confirmer, '/notices', '通知');
    for (const kind of ['逾期', '催办']) await expect(rows.filter({ hasText: kind }).first()).toBeVisible({ timeout: 3_000 });
  }).toPass(ARRIVES);
  const urging = rows.filter({ hasText: '催办' }).first();
  await urging.getByRole('button', { name: /签收/ }).click();
  await expect(urging.getByText(/签收$/)).toBeVisible();
});
