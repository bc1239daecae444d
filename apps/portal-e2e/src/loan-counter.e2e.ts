import { expectAccessible, openPage } from './support/accessible.js';
import { expect, test } from './support/journey.js';
import { fileAtCounter } from './support/loan-counter.js';
import { openLoan } from './support/loan-steps.js';
import { handIn } from './support/papers.js';
import { accountNamed } from './support/people.js';

test('a firm without an account is served at the counter: its annexes are printed, its wish is proved by paper', async ({ as }) => {
  const { caseId, name } = await fileAtCounter();
  const address = `/loans/${caseId}`;
  const manager = await as(accountNamed('fund-manager'));
  await openLoan(manager, address);
  const number = (await manager.getByRole('heading', { level: 1 }).innerText()).replace('业务 ', '');
  await expect(manager.getByText('统一社会信用代码校验位不符，借款人确认与证照一致')).toBeVisible();
  await expect(manager.getByText('陆知行（窗口代借款人办理）').first()).toBeVisible();

  await manager.getByRole('link', { name: '附件 3 审批表' }).click();
  await expect(manager.getByRole('heading', { level: 1, name: '实体经济借用还贷周转基金审批表' })).toBeVisible();
  await expect(manager.getByRole('row', { name: /申请借用周转基金额度/ })).toContainText('1,000,000.50 元（大写）壹佰万元伍角');
  await expect(manager.getByRole('row', { name: /借款人名称/ })).toContainText(name);
  await expectAccessible(manager);

  await openLoan(manager, address);
  await manager.getByRole('button', { name: '代办：撤回申请' }).click();
  const window = manager.getByRole('dialog', { name: '撤回申请' });
  await expect(window.getByRole('button', { name: '撤回申请' })).toBeDisabled();
  await handIn(manager, '借款人书面申请或说明（窗口代办）', window, '撤回申请书.pdf');
  await window.getByLabel('理由').fill('借款人改用自有资金归还');
  await expectAccessible(manager);
  await window.getByRole('button', { name: '撤回申请' }).click();
  await expect(window).toHaveCount(0);
  await expect(manager.getByText('已办结：已撤回')).toBeVisible();
  await expect(manager.getByText(/窗口代借款人办理，依据借款人书面申请或说明/).first()).toBeVisible();

  // The bank hears of it without having asked.
  const bank = await as(accountNamed('bank-06-handler'));
  await expect(async () => {
    await openPage(bank, '/notices', '通知');
    await expect(bank.getByText(`${number} 已结束，「承贷银行续贷审查审批」不再办理`)).toBeVisible({ timeout: 2_000 });
  }).toPass({ timeout: 60_000 });
});
