import type ExcelJS from 'exceljs';

/** Enough to fill in by hand; programs that hold a rule for each cell must still open the file. */
const LAST_ROW = 20_000;
/** A longer list within the rule itself makes spreadsheet programs call the file damaged; so do commas and quotes in it. */
const MAX_INLINE_CHARS = 255;
const MAX_MESSAGE_CHARS = 220;
const SHEET_NAME = '选项';

interface DataValidations {
  add(range: string, validation: ExcelJS.DataValidation): void;
}

/** Lists to choose from; those that a rule cannot hold go onto a hidden sheet, one column each. */
export class ChoiceLists {
  private readonly lists: (readonly string[])[] = [];

  /** Offers the choices in the rows below the header. */
  offer(sheet: ExcelJS.Worksheet, column: number, choices: readonly string[]): void {
    const { letter } = sheet.getColumn(column);
    // exceljs offers ranges of validations without naming them in its types.
    const { dataValidations } = sheet as unknown as { dataValidations: DataValidations };
    dataValidations.add(`${letter}2:${letter}${LAST_ROW}`, {
      type: 'list', allowBlank: true, formulae: [this.formula(choices)], showErrorMessage: true, errorTitle: '不是可选的内容',
      error: `请从列表中选择：${choices.join('、')}`.slice(0, MAX_MESSAGE_CHARS),
    });
  }

  /** Call after the other sheets. */
  writeSheet(workbook: ExcelJS.stream.xlsx.WorkbookWriter): void {
    if (this.lists.length === 0) return;
    const sheet = workbook.addWorksheet(SHEET_NAME, { state: 'hidden' });
    const longest = Math.max(...this.lists.map(({ length }) => length));
    for (let index = 0; index < longest; index += 1) {
      sheet.addRow(this.lists.map((list) => list[index] ?? null)).commit();
    }
    sheet.commit();
  }

  private formula(choices: readonly string[]): string {
    const inline = choices.join(',');
    if (inline.length <= MAX_INLINE_CHARS && !choices.some((choice) => /[,"\r\n]/.test(choice))) return `"${inline}"`;
    this.lists.push(choices);
    const letter = columnLetters(this.lists.length);
    return `'${SHEET_NAME}'!$${letter}$1:$${letter}$${choices.length}`;
  }
}

function columnLetters(column: number): string {
  const rest = (column - 1) % 26;
  const before = column > 26 ? columnLetters((column - 1 - rest) / 26) : '';
  return before + String.fromCharCode(65 + rest);
}
