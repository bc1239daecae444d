import type { SheetSpec } from '@lianban/tabular';
import { rejectReasons } from '@lianban/procedure-subsidised-enrolment';
import { answerWords, instructions, keyColumn, sheetColumns } from './answer-sheet.js';
import type { ExportedQueue } from './export-queue.query.js';

const widths: Record<string, number> = { 事项编号: 18, 姓名: 12, 证件号码: 22, 身份类别: 22, 疑点: 22, 说明: 40 };

/** The workbook that an office fills in: its queue, and what may be written where. */
export function answerWorkbook({ rows, watermark }: ExportedQueue): SheetSpec[] {
  const columns = sheetColumns.map((heading, index) => ({
    heading, width: widths[heading] ?? 14, hidden: index === keyColumn, ...(index === 0 && { note: watermark }), ...choicesOf(heading),
  }));
  const [head = [], ...lines] = instructions;
  return [
    { name: '待办事项', columns, rows },
    { name: '填写说明', columns: head.map((heading, index) => ({ heading, width: index === 0 ? 14 : 80 })), rows: [...lines, ['水印', watermark]] },
  ];
}

function choicesOf(heading: string): { choices?: readonly string[] } {
  if (heading === '答复') return { choices: Object.values(answerWords) };
  return heading === '驳回理由' ? { choices: Object.values(rejectReasons) } : {};
}
