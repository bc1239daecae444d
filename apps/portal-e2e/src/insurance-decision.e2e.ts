import { act, openFirstCase } from './support/case-steps.js';
import { expectAccessible, expectPage, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { newPeople } from './support/list-file.js';
import { cityAccount, countyAccount } from './support/people.js';
import { publishList } from './support/publish-list.js';

const COUNTY = '360281';

test('two offices disagree and the insurance reviewer decides', async ({ as }) => {
  const people = newPeople('苏南星');
  await publishList({ list: 'low-income-persons', department: 'civil-affairs', category: 'orphan', county: COUNTY, people });
  await publishList({ list: 'disabled-persons', department: 'disabled-federation', category: 'disabled-unable-to-work', county: COUNTY, people });

  const civil = await as(countyAccount('county-confirmer', 'civil-affairs', COUNTY));
  const address = await openFirstCase(civil, '丧失劳动能力残疾人');
  await act(civil, '确认身份');
  const civilReviewer = await as(countyAccount('county-reviewer', 'civil-affairs', COUNTY));
  await openPage(civilReviewer, address, /^事项 /);
  await act(civilReviewer, '同意');

  const disabled = await as(countyAccount('county-confirmer', 'disabled-federation', COUNTY));
  await openPage(disabled, address, /^事项 /);
  await act(disabled, '不予认定', async (dialog) => {
    await dialog.getByLabel('不予认定的原因').click();
    await disabled.getByTitle('经核实不符合认定条件').click();
  });
  const disabledReviewer = await as(countyAccount('county-reviewer', 'disabled-federation', COUNTY));
  await openPage(disabledReviewer, address, /^事项 /);
  await act(disabledReviewer, '同意');

  const insurance = await as(cityAccount('insurance-reviewer'));
  await openPage(insurance, '/cases?scope=all&state=disagreed', '身份确认');
  await openPage(insurance, address, /^事项 /);
  await act(insurance, '裁定', async (dialog) => {
    await dialog.getByRole('radio', { name: '确认资助参保' }).check();
    await dialog.getByLabel('理由').fill('民政系统台账记载有效，以民政意见为准');
    await expectAccessible(insurance);
  });
  await expectPage(insurance, /^事项 /);
  await expect(insurance.getByText('已办结：已确认')).toBeVisible();
});
