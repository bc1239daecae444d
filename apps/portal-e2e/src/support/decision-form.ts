import type { Page } from '@playwright/test';
import { expectPage, openPage } from './accessible.js';

/** A decision as an officer types it. */
export interface TypedDecision {
  kinds: readonly string[];
  /** Beginning of a label → what is typed. */
  typed: Readonly<Record<string, string>>;
}

/** A number that no decision of the stack bears yet: by the clock, in letters, so that nobody takes it for a telephone's. */
export const newDecisionNumber = (year: string): string => `景应急罚〔${year}〕${Date.now().toString(36).toUpperCase()}号`;

export async function typeDecision(page: Page, { kinds, typed }: TypedDecision): Promise<void> {
  await openPage(page, '/enforcement/new', '录入执法决定');
  for (const kind of kinds) await page.getByRole('checkbox', { name: kind, exact: true }).check();
  for (const [label, value] of Object.entries(typed)) await field(page, label).fill(value);
}

export const field = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}(（选填）)?$`));

export async function record(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click();
}

/** Records the decision and lands on its case; answers the address. */
export async function recordDecision(page: Page, decision: TypedDecision): Promise<string> {
  await typeDecision(page, decision);
  await record(page);
  await expectPage(page, /^事项 ED-/);
  return new URL(page.url()).pathname;
}
