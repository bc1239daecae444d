import type { Page } from '@playwright/test';

/** What pages threw or wrote to the console as errors. The browser also logs refused requests; a journey names those it provokes. */
export class PageFaults {
  readonly seen: string[] = [];
  private readonly expected = new Set<number>();

  /** A journey that provokes a refusal says with which status. */
  expectStatus(status: number): this {
    this.expected.add(status);
    return this;
  }

  watch(page: Page): void {
    page.on('pageerror', (error) => this.seen.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !this.isExpected(message.text())) this.seen.push(`${page.url()}: ${message.text()} ${message.location().url}`);
    });
  }

  private isExpected(text: string): boolean {
    return [...this.expected].some((status) => text.includes(`status of ${status}`));
  }
}
