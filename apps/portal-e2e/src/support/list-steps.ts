import type { DepartmentCode } from '@lianban/contracts';
import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectPage, openPage } from './accessible.js';
import type { As } from './journey.js';
import { accountsOf } from './people.js';

/** The dry run and the publishing are jobs in the background; a loaded machine needs its time. */
const DONE = { timeout: 90_000 };

/** A file as it is chosen: its bytes under a name. */
export const csv = (buffer: Buffer): { name: string; mimeType: string; buffer: Buffer } => ({ name: '增量名单.csv', mimeType: 'text/csv', buffer });

/** From the choice of the list to the end of the dry run. */
export async function uploadAndCheck(officer: Page, buffer: Buffer): Promise<void> {
  await openPage(officer, '/batches/new', '上传名单');
  await officer.getByRole('radio', { name: /增量/ }).check();
  await officer.getByRole('button', { name: '下一步' }).click();
  await chooseAndSend(officer, buffer);
  await expect(officer.getByText('已识别为 GB18030')).toBeVisible();
  await dryRun(officer);
}

/** Chooses the file, sees its name, sends it, and lands on the page of its batch. */
export async function chooseAndSend(officer: Page, buffer: Buffer): Promise<void> {
  const file = csv(buffer);
  await officer.locator('input[type=file]').setInputFiles(file);
  await expect(officer.getByText(`已选：${file.name}`)).toBeVisible();
  await expectAccessible(officer);
  await officer.getByRole('button', { name: '上传文件' }).click();
  await expectPage(officer, /^批次 /);
}

export async function dryRun(officer: Page): Promise<void> {
  await officer.getByRole('button', { name: '开始预检' }).click();
  await expect(officer.getByRole('button', { name: '提交复核' })).toBeVisible(DONE);
}

/** Puts the checked batch before the reviewers; answers its address. */
export async function submitBatch(officer: Page): Promise<string> {
  await officer.getByRole('button', { name: '提交复核' }).click();
  await officer.getByRole('dialog').getByRole('button', { name: '提交复核' }).click();
  await expect(officer.getByRole('dialog')).toHaveCount(0);
  return new URL(officer.url()).pathname;
}

/** As many reviewers as the brake asks for approve, each with a reason; answers how many it took. */
export async function approveByReviewers(as: As, department: DepartmentCode, address: string): Promise<number> {
  let approvals = 0;
  for (const account of accountsOf('data-reviewer', department)) {
    const reviewer = await as(account);
    await openPage(reviewer, address, /^批次 /);
    if (!(await reviewer.getByRole('button', { name: '批准发布' }).isVisible())) continue;
    await approve(reviewer);
    approvals += 1;
  }
  return approvals;
}

async function approve(reviewer: Page): Promise<void> {
  await reviewer.getByRole('button', { name: '批准发布' }).click();
  const dialog = reviewer.getByRole('dialog');
  await expectAccessible(reviewer);
  await dialog.getByLabel(/理由/).fill('已与县级台账逐人核对');
  const release = dialog.getByRole('checkbox', { name: /^放行/ });
  if (await release.isVisible()) await release.check();
  await dialog.getByRole('button', { name: '批准发布' }).click();
  await expect(dialog).toHaveCount(0);
}

/** Waits until the receivers of the list have taken the version in. */
export async function expectApplied(page: Page, address: string): Promise<void> {
  await openPage(page, address, /^批次 /);
  await expect(page.getByRole('table', { name: '发送与回执' }).getByText('已采用').first()).toBeVisible(DONE);
}
