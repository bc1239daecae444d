export interface LineFindings {
  line: number;
  findings: { code: string; column: string | null; parameter: string | null }[];
}

const PAGE = 2000;

/** Findings by rising line, a page at a time, for a reader that walks the file once. */
export class PagedFindings {
  private page: LineFindings[] = [];
  private next = 0;
  private last = 0;
  private ended = false;

  constructor(private readonly read: (after: number, count: number) => Promise<LineFindings[]>) {}

  /** The findings of a line; lines must be asked for in rising order. */
  async at(line: number): Promise<LineFindings | undefined> {
    for (;;) {
      while (this.next < this.page.length && this.page[this.next]!.line < line) this.next += 1;
      if (this.next < this.page.length) return this.page[this.next]!.line === line ? this.page[this.next] : undefined;
      if (this.ended) return undefined;
      this.page = await this.read(this.last, PAGE);
      this.next = 0;
      this.last = this.page.at(-1)?.line ?? this.last;
      this.ended = this.page.length < PAGE;
      if (this.page.length === 0) return undefined;
    }
  }
}
