import { expect, type Page } from '@playwright/test';
import { expectAccessible, openPage } from './accessible.js';
import { handIn } from './loan-papers.js';

export type Dialog = ReturnType<Page['getByRole']>;

/** How a person ends a step: its title, the outcome where there are several, what is typed, the papers that the outcome waits for. */
export interface StepWords {
  step: string;
  /** Words on the button; with `choose` also the outcome that is chosen. */
  ok: string;
  choose?: boolean;
  /** A further choice of the form. */
  pick?: string;
  /** Label → what is typed. */
  typed?: Readonly<Record<string, string>>;
  papers?: readonly string[];
}

/** The workflow opens the next step in its own time. */
const ARRIVES = { timeout: 60_000 };

export async function openLoan(page: Page, address: string): Promise<void> {
  await openPage(page, address, /^业务 /);
}

/** Opens the window of the step, as soon as the step is this post's. */
export async function openStep(page: Page, address: string, step: string): Promise<Dialog> {
  await press(page, address, `办理：${step}`);
  return page.getByRole('dialog', { name: step });
}

async function press(page: Page, address: string, action: string): Promise<void> {
  const button = page.getByRole('button', { name: action, exact: true });
  await expect(async () => {
    await page.goto(address);
    await expect(button).toBeVisible({ timeout: 3_000 });
  }).toPass(ARRIVES);
  await button.click();
}

/** Ends a step in its window. */
export async function endStep(page: Page, address: string, { step, ok, choose, pick, typed = {}, papers = [] }: StepWords): Promise<void> {
  const dialog = await openStep(page, address, step);
  for (const option of [...(choose ? [ok] : []), ...(pick ? [pick] : [])]) await dialog.getByRole('radio', { name: option, exact: true }).check();
  for (const paper of papers) await handIn(page, paper, dialog);
  for (const [label, value] of Object.entries(typed)) await dialog.getByLabel(label).fill(value);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: ok, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

/** Art. 14(1)3: the window has ticked by itself what is missing. */
export async function askOnce(page: Page, address: string, missing: string): Promise<void> {
  await press(page, address, '要求补正');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: missing })).toBeChecked();
  await dialog.getByLabel('说明').fill('请补齐所列材料');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '要求补正' }).click();
  await expect(dialog).toHaveCount(0);
}

/** A sum that the window names, as it is typed: without the word for yuan. */
export async function sumDue(dialog: Dialog, term: string): Promise<string> {
  const words = await dialog.getByRole('term').filter({ hasText: term }).locator('xpath=following-sibling::dd').innerText();
  return words.replace(/[^\d.]/g, '');
}
