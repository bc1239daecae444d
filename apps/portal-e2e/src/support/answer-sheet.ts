import ExcelJS from 'exceljs';

/** The exported queue of an office, to be filled in as a person would. */
export interface AnswerSheet {
  /** Case numbers in the order of the rows. */
  numbers: string[];
  /** The workbook with answers by case number. */
  filled(answers: Readonly<Record<string, string>>): Promise<{ name: string; mimeType: string; buffer: Buffer }>;
}

const HEADINGS = { number: '事项编号', answer: '答复' };

/** Throws when the export has no such columns. */
export async function answerSheet(path: string): Promise<AnswerSheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const sheet = book.worksheets[0];
  if (!sheet) throw new Error('the export has no sheet');
  const columnOf = (heading: string): number => {
    const column = (sheet.getRow(1).values as unknown[]).indexOf(heading);
    if (column < 1) throw new Error(`the export has no column ${heading}`);
    return column;
  };
  const [number, answer] = [columnOf(HEADINGS.number), columnOf(HEADINGS.answer)];
  const rows = Array.from({ length: sheet.rowCount - 1 }, (_, index) => sheet.getRow(index + 2)).filter((row) => row.getCell(number).text !== '');
  return {
    numbers: rows.map((row) => row.getCell(number).text),
    filled: async (answers) => {
      for (const row of rows) row.getCell(answer).value = answers[row.getCell(number).text] ?? null;
      const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
      return { name: '填好的待办.xlsx', mimeType, buffer: Buffer.from(await book.xlsx.writeBuffer()) };
    },
  };
}
