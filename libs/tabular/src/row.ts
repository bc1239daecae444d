/** One row of a file as every reader gives it, whatever program wrote the file. */
export interface TabularRow {
  /** 1-based row as a spreadsheet program shows it; empty rows are counted and not given. */
  line: number;
  /** Text of the cells in order; an empty cell is ''. Dates are `YYYY-MM-DD`. */
  cells: string[];
  /** `cellFlags` of @lianban/contracts by cell, null when no cell has any. */
  flags: Uint8Array | null;
}

export interface ReadLimits {
  maxRows: number;
  maxColumns: number;
  /** Characters of one cell. */
  maxFieldChars: number;
}

export const csvLimits: ReadLimits = { maxRows: 2_000_000, maxColumns: 500, maxFieldChars: 64 * 1024 };
export const xlsxLimits: ReadLimits = { maxRows: 200_000, maxColumns: 500, maxFieldChars: 32_767 };
