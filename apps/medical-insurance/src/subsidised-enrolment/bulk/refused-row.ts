import type { BulkAnswerReport } from '@lianban/procedure-subsidised-enrolment';
import { LianbanProblem } from '@lianban/service';
import type { z } from 'zod';

type Refused = z.output<typeof BulkAnswerReport>['refused'][number];

/** A refusal of one command as a line of the report; anything that is not a refusal is a fault and goes on. */
export function refusedRow(row: number, number: string, error: unknown): Refused {
  if (!(error instanceof LianbanProblem) || error.status >= 500) throw error;
  return { row, number, code: error.code, message: error.text.detail, remedy: error.text.remedy ?? '请在事项页面中办理' };
}
