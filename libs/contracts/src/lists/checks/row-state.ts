import type { CheckCode, CheckLevel } from './check-set.js';

/** What a check says about a cell. `column` is the key of the contract's column, null for the whole row. */
export interface RowFinding {
  code: CheckCode;
  column: string | null;
  /** What fills the sentence; never a number or a name of a person. */
  parameter: string | null;
}

/** Facts of a cell that its text does not show. */
export const cellFlags = { numeric: 1, formula: 2, date: 4, error: 8 } as const;

/** The row under check, one object for all rows of a file: nothing is allocated for a row without findings. */
export class RowState {
  readonly values: string[];
  readonly findings: RowFinding[] = [];
  errors = 0;
  /** The number is one of a person and its sex and birthday may be read from it. */
  idReadable = false;
  idCitizen = false;
  documentType = '';

  constructor(columns: number, private readonly levels: Readonly<Record<CheckCode, CheckLevel>>) {
    this.values = new Array<string>(columns).fill('');
  }

  reset(): void {
    this.findings.length = 0;
    this.errors = 0;
    this.idReadable = false;
    this.idCitizen = false;
    this.documentType = '';
  }

  add(code: CheckCode, column: string | null, parameter: string | null = null): void {
    this.findings.push({ code, column, parameter });
    if (this.levels[code] !== 'hint') this.errors += 1;
  }
}

/** Checks one trimmed, non-empty cell and answers its normalised text. */
export type CellCheck = (text: string, state: RowState, flags: number) => string;
