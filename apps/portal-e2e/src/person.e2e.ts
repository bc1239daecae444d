import { expectAccessible, openPage } from './support/accessible.js';
import { listedIdNumber } from './support/demo-city.js';
import { expect, test } from './support/journey.js';
import { cityAccount } from './support/people.js';

test('an insurance reviewer looks a person up by number and purpose', async ({ as }) => {
  const page = await as(cityAccount('insurance-reviewer'));
  await openPage(page, '/persons', '人员查询');
  await page.getByLabel('证件号码').fill(listedIdNumber());
  await page.getByLabel('用途').fill('群众来访核实参保资格');
  await page.getByRole('button', { name: '查询' }).click();
  await expect(page.getByText('本次用途：群众来访核实参保资格')).toBeVisible();
  await expectAccessible(page);
});
