import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.js';
import { handIn } from './papers.js';

export type Dialog = ReturnType<Page['getByRole']>;

/** What a person fills in before the window is sent. */
export interface Filled {
  /** Choices of the form. */
  pick?: readonly string[];
  /** Beginning of a label → what is typed. */
  typed?: Readonly<Record<string, string>>;
  papers?: readonly string[];
}

/** How a person ends a step: its title, the outcome where there are several, what is typed, the papers that the outcome waits for. */
export interface StepWords extends Filled {
  step: string;
  /** Words on the button; with `choose` also the outcome that is chosen. */
  ok: string;
  choose?: boolean;
}

/** The workflow opens the next step in its own time. */
const ARRIVES = { timeout: 90_000 };

/** Opens the window of the step, as soon as the step is this post's. */
export async function openStep(page: Page, address: string, step: string): Promise<Dialog> {
  return openWindow(page, address, `办理：${step}`, step);
}

/** Opens the window of an action of the case, as soon as it is offered. */
export async function openWindow(page: Page, address: string, action: string, title: string): Promise<Dialog> {
  const button = page.getByRole('button', { name: action, exact: true });
  await expect(async () => {
    await page.goto(address);
    await expect(button).toBeVisible({ timeout: 5_000 });
  }).toPass(ARRIVES);
  await button.click();
  return page.getByRole('dialog', { name: title });
}

/** Ends a step in its window. */
export async function endStep(page: Page, address: string, { step, ok, choose, pick = [], ...filled }: StepWords): Promise<void> {
  await send(page, await openStep(page, address, step), ok, { ...filled, pick: [...(choose ? [ok] : []), ...pick] });
}

/** Asks for something beside the steps; its window has the words of its button. */
export async function ask(page: Page, address: string, request: string, filled: Filled): Promise<void> {
  await send(page, await openWindow(page, address, request, request), request, filled);
}

/** Fills a window in, looks for barriers and sends it. */
export async function send(page: Page, dialog: Dialog, ok: string, filled: Filled = {}): Promise<void> {
  await fillIn(page, dialog, filled);
  await expectAccessible(page);
  await dialog.getByRole('button', { name: ok, exact: true }).click();
  await expect(dialog).toHaveCount(0);
}

export async function fillIn(page: Page, dialog: Dialog, { pick = [], typed = {}, papers = [] }: Filled): Promise<void> {
  for (const option of pick) await dialog.getByRole('radio', { name: option, exact: true }).check();
  for (const paper of papers) await handIn(page, paper, dialog);
  for (const [label, value] of Object.entries(typed)) await dialog.getByLabel(label).fill(value);
}
