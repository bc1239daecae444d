import { expect, type Page } from '@playwright/test';

/** The smallest thing that is a PDF by its content. */
const PDF = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\n%%EOF\n', 'latin1');

type Place = Page | ReturnType<Page['getByRole']>;

/** Hands in a paper where the page, or a window of it, asks for it. */
export async function handIn(page: Page, label: string, place: Place = page, name = `${label}.pdf`): Promise<void> {
  const button = place.getByRole('button', { name: `上传：${label}`, exact: true });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles({ name, mimeType: 'application/pdf', buffer: PDF });
  await expect(button).toHaveCount(0);
}
