import { act, openFirstCase } from './support/case-steps.js';
import { expectAccessible, expectPage, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { newPeople } from './support/list-file.js';
import { countyAccount } from './support/people.js';
import { publishList } from './support/publish-list.js';

const COUNTY = '360202';
const NEIGHBOUR = '360203';

test('a county confirms, a second person agrees, and another county is refused without the name', async ({ as, faults }) => {
  await publishList({ list: 'disabled-persons', department: 'disabled-federation', category: 'disabled-unable-to-work', county: COUNTY, people: newPeople('华清池', '易水寒') });
  const confirmer = await as(countyAccount('county-confirmer', 'disabled-federation', COUNTY));
  const address = await openFirstCase(confirmer);
  const person = await confirmer.locator('.lb-person strong').first().innerText();
  await confirmer.getByRole('button', { name: /^剩 |^今天到期/ }).first().click();
  await expect(confirmer.getByRole('dialog').getByRole('table')).toBeVisible();
  await expectAccessible(confirmer);
  await confirmer.keyboard.press('Escape');
  await act(confirmer, '确认身份');

  const reviewer = await as(countyAccount('county-reviewer', 'disabled-federation', COUNTY));
  await openPage(reviewer, address, /^事项 /);
  await act(reviewer, '同意');
  await expect(reviewer.getByText('已办结：已确认')).toBeVisible();

  faults.expectStatus(403).expectStatus(404);
  const stranger = await as(countyAccount('county-confirmer', 'disabled-federation', NEIGHBOUR));
  await stranger.goto(address);
  await expect(stranger.getByRole('alert').first()).toBeVisible();
  await expect(stranger.getByText(person)).toHaveCount(0);
});

test('a county answers in bulk after seeing how many', async ({ as }) => {
  await publishList({ list: 'disabled-persons', department: 'disabled-federation', category: 'disabled-unable-to-work', county: NEIGHBOUR, people: newPeople('冷秋月', '路知遥') });
  const confirmer = await as(countyAccount('county-confirmer', 'disabled-federation', NEIGHBOUR));
  await openFirstCase(confirmer);
  await openPage(confirmer, '/cases', '身份确认');
  const download = confirmer.waitForEvent('download');
  await confirmer.getByRole('button', { name: '导出待办（XLSX）' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  await confirmer.getByRole('button', { name: '批量确认' }).click();
  const dialog = confirmer.getByRole('dialog');
  await expect(dialog.getByRole('table')).toBeVisible();
  await expectAccessible(confirmer);
  await dialog.getByRole('button', { name: '取消' }).click();
  await openPage(confirmer, '/cases/bulk', '批量答复');
  await confirmer.getByRole('button', { name: '上传答复' }).click();
  await expect(confirmer.getByRole('link', { name: '请选择填好的 XLSX 文件' })).toBeVisible();
  await expectPage(confirmer, '批量答复');
});
