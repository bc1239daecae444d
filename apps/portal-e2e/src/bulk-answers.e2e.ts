import { act, openFirstCase } from './support/case-steps.js';
import { expectAccessible, openPage } from './support/accessible.js';
import { answerSheet } from './support/answer-sheet.js';
import { expect, test } from './support/journey.js';
import { newPeople } from './support/list-file.js';
import { countyAccount } from './support/people.js';
import { publishList } from './support/publish-list.js';

const COUNTY = '360281';

test('a county fills in its queue as a workbook: what is right is taken, what is wrong can be found and sent again', async ({ as }) => {
  await publishList({ list: 'disabled-persons', department: 'disabled-federation', category: 'disabled-unable-to-work', county: COUNTY, people: newPeople('丁香结', '闻人语') });
  const confirmer = await as(countyAccount('county-confirmer', 'disabled-federation', COUNTY));
  await openFirstCase(confirmer);
  await openPage(confirmer, '/cases', '身份确认');
  const download = confirmer.waitForEvent('download');
  await confirmer.getByRole('button', { name: '导出待办（XLSX）' }).click();
  const sheet = await answerSheet(await (await download).path());
  const [first = '', second = ''] = sheet.numbers;

  await openPage(confirmer, '/cases/bulk', '批量答复');
  await confirmer.locator('input[type=file]').setInputFiles(await sheet.filled({ [first]: '确认', [second]: '同意' }));
  await confirmer.getByRole('button', { name: '上传答复' }).click();
  await expect(confirmer.getByRole('status').filter({ hasText: '1 件已接受' })).toBeVisible();
  const refused = confirmer.getByRole('table', { name: '处理结果' }).getByRole('row').filter({ hasText: second });
  await expect(refused).toContainText('“答复”一栏的内容无法识别');
  await expectAccessible(confirmer);

  await confirmer.locator('input[type=file]').setInputFiles(await sheet.filled({ [second]: '确认' }));
  await confirmer.getByRole('button', { name: '上传答复' }).click();
  await expect(confirmer.getByRole('status').filter({ hasText: '1 件已接受，0 件没有接受' })).toBeVisible();

  const reviewer = await as(countyAccount('county-reviewer', 'disabled-federation', COUNTY));
  await openFirstCase(reviewer);
  await act(reviewer, '同意');
});
