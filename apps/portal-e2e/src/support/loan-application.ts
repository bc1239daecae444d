import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectPage, openPage } from './accessible.js';

/** What is typed into the second part; amounts in yuan. */
export interface Wanted {
  bank: string;
  contract: string;
  maturing: string;
  amount: string;
  dueOn: string;
  days: number;
  secured: boolean;
}

/** Annex 3 of a firm that has borrowed before, up to the page of the new case; answers its address. */
export async function applyFor(page: Page, wanted: Wanted): Promise<string> {
  await openPage(page, '/loans/new', '申请借用周转基金');
  await expect(page.getByLabel('统一社会信用代码')).toHaveValue(/^\w{18}$/);
  for (const question of ['在本市设立', '基本面良好', '符合国家产业政策和信贷政策']) await choose(page, question, '是');
  await page.getByRole('button', { name: '下一步' }).click();
  await fillLoan(page, wanted);
  await expect(page.getByRole('term').filter({ hasText: '最后申请日' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '提交申请' }).click();
  await expectPage(page, /^业务 /);
  return new URL(page.url()).pathname;
}

async function fillLoan(page: Page, { bank, contract, maturing, amount, dueOn, days, secured }: Wanted): Promise<void> {
  await page.getByLabel('承贷银行').click();
  await page.getByTitle(bank).click();
  const typed = { 借款合同编号: contract, 本次到期贷款额度: maturing, 贷款到期日: dueOn, 申请借用额度: amount, '预计使用期限（天）': String(days) };
  for (const [label, value] of Object.entries(typed)) await page.getByLabel(label, { exact: true }).fill(value);
  await choose(page, '有抵（质）押', secured ? '是' : '否');
  await choose(page, '用途', '归还到期贷款');
  await choose(page, '属于暂时的资金周转困难', '是');
}

const choose = (page: Page, question: string, answer: string): Promise<void> => page.getByRole('radiogroup', { name: question }).getByRole('radio', { name: answer }).check();
