import { expectAccessible, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { identityFile, misspelt, newPerson } from './support/list-file.js';
import { approveByReviewers, chooseAndSend, dryRun, expectApplied, submitBatch, uploadAndCheck } from './support/list-steps.js';
import { cityAccount } from './support/people.js';

const CATEGORY = 'veteran-fourteen-kinds';
const COUNTY = '360203';
const officerAccount = cityAccount('data-officer', 'veterans-affairs');

test('an officer is told what the dry run found, two persons publish, and a correction touches only what was refused', async ({ as }) => {
  test.setTimeout(420_000);
  const wrong = newPerson('裴关山');
  const officer = await as(officerAccount);
  await expectAccessible(officer);
  await uploadAndCheck(officer, identityFile([newPerson('段长河'), newPerson('邵星野'), misspelt(wrong)], CATEGORY, COUNTY));
  await expect(officer.getByText('ID_CHECKSUM')).toBeVisible();
  await officer.getByRole('button', { name: /^看这些行/ }).first().click();
  await expect(officer.getByRole('table', { name: '问题行' })).toBeVisible();
  await expectAccessible(officer);
  const download = officer.waitForEvent('download');
  await officer.getByRole('button', { name: '下载错误工作簿' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  const address = await submitBatch(officer);

  expect(await approveByReviewers(as, 'veterans-affairs', address)).toBeGreaterThan(0);
  await expectApplied(officer, address);
  for (const [paper, title] of [['receipt', '名单报送回执'], ['roster', '身份认定名册']] as const) await openPage(officer, `${address}/${paper}`, title);

  await openPage(officer, address, /^批次 /);
  await officer.getByRole('button', { name: '上传更正文件' }).click();
  await chooseAndSend(officer, identityFile([wrong], CATEGORY, COUNTY));
  await dryRun(officer);
  await expect(officer.getByText('更正的批次', { exact: true })).toBeVisible();
  const corrected = await submitBatch(officer);
  await approveByReviewers(as, 'veterans-affairs', corrected);
  await expectApplied(officer, corrected);
});

test('a file that is no list is refused before it is sent, and the focus goes to what is wrong', async ({ as }) => {
  const officer = await as(officerAccount);
  await openPage(officer, '/batches/new', '上传名单');
  await officer.getByRole('button', { name: '下一步' }).click();
  await officer.getByRole('button', { name: '上传文件' }).click();
  await expect(officer.getByRole('link', { name: '请选择名单文件' })).toBeVisible();
  await expect(officer).toHaveTitle(/^有错误：/);
  await officer.locator('input[type=file]').setInputFiles({ name: '名单.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('x') });
  await expect(officer.getByRole('link', { name: '文件须为 xlsx 或 csv' })).toBeVisible();
  await expectAccessible(officer);
});
