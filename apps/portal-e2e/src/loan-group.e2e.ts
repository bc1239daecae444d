import { expectAccessible, expectPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { seededLoanAt } from './support/loan-seed.js';
import { openLoan } from './support/loan-steps.js';
import { accountNamed } from './support/people.js';

test('the members of the leading group sign one by one; the last signature approves and the dissent stays on record', async ({ as, faults }) => {
  // The board may not know yet of a step that was opened this moment.
  faults.expectStatus(404);
  const { address } = await seededLoanAt('leading-group-decision');
  const [signed, agrees, dissents] = [accountNamed('group-finance'), accountNamed('group-development'), accountNamed('group-industry')];

  const first = await as(signed);
  await openLoan(first, address);
  await expect(first.getByRole('button', { name: '签署会议决定' })).toHaveCount(0);

  const second = await as(agrees);
  await openLoan(second, address);
  await second.getByRole('button', { name: '签署会议决定' }).click();
  const window = second.getByRole('dialog');
  await expect(window.getByText(/成员（工业和信息化）：待签字/)).toBeVisible();
  await window.getByRole('button', { name: '签署会议决定' }).click();
  await expect(window.getByText('请选择您的意见').first()).toBeVisible();
  await window.getByRole('radio', { name: '同意', exact: true }).check();
  await expectAccessible(second);
  await window.getByRole('button', { name: '签署会议决定' }).click();
  await expect(window).toHaveCount(0);

  const third = await as(dissents);
  await openLoan(third, address);
  await third.getByRole('button', { name: '签署会议决定' }).click();
  await third.getByRole('dialog').getByRole('radio', { name: '不同意' }).check();
  await third.getByRole('dialog').getByLabel('不同意的理由').fill('行业前景不明');
  await third.getByRole('dialog').getByRole('button', { name: '签署会议决定' }).click();
  await expect(third.getByRole('dialog')).toHaveCount(0);
  await expectPage(third, /^业务 /);
  await expect(third.getByText(/成员（工业和信息化）：不同意：行业前景不明/)).toBeVisible();
  await expect(third.getByText(/：借款人签订借用协议和保证函$/)).toBeVisible();
});
