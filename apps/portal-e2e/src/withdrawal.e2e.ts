import { expectAccessible, openPage } from './support/accessible.js';
import { openFirstCase } from './support/case-steps.js';
import { expect, test } from './support/journey.js';
import { identityFile, newPerson } from './support/list-file.js';
import { approveByReviewers, expectApplied, submitBatch, uploadAndCheck } from './support/list-steps.js';
import { accountsOf, cityAccount, countyAccount } from './support/people.js';

const COUNTY = '360222';

test('a version published in error is withdrawn: what it opened closes as withdrawn', async ({ as }) => {
  test.setTimeout(420_000);
  const officer = await as(cityAccount('data-officer', 'veterans-affairs'));
  await uploadAndCheck(officer, identityFile([newPerson('沈听雨')], 'veteran-six-kinds', COUNTY));
  const address = await submitBatch(officer);
  await approveByReviewers(as, 'veterans-affairs', address);
  await expectApplied(officer, address);

  const confirmer = await as(countyAccount('county-confirmer', 'veterans-affairs', COUNTY));
  const opened = await openFirstCase(confirmer, '户籍登记中查无此人');

  const [reviewer] = await Promise.all(accountsOf('data-reviewer', 'veterans-affairs').slice(0, 1).map(as));
  if (!reviewer) throw new Error('nobody reviews veterans');
  await openPage(reviewer, address, /^批次 /);
  await reviewer.getByRole('button', { name: /撤回/ }).first().click();
  await reviewer.getByRole('dialog').getByLabel(/理由/).fill('名单报错期次');
  await expectAccessible(reviewer);
  await reviewer.getByRole('dialog').getByRole('button', { name: /撤回/ }).click();
  await expect(reviewer.getByText('本版本已撤回')).toBeVisible();

  await expect(async () => {
    await openPage(confirmer, opened, /^事项 /);
    await expect(confirmer.getByText(/已办结：来源已撤回|来源已撤回/).first()).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 90_000 });
});
