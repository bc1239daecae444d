import type { BulkAnswerReport } from '@lianban/procedure-subsidised-enrolment';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { ConfirmationCaseEntity } from '../cases/confirmation-case.entity.js';
import { StepEntity } from '../cases/step.entity.js';
import { carryOut } from '../commands/carry-out.js';
import { mustBeAllowed } from '../access/permissions.js';
import { confirmStepOf, lockCase } from '../commands/case-under-decision.js';
import { answerRowProblems, enrolmentProblems } from '../problems.messages.js';
import { ProcedureRecord } from '../procedure-record.js';
import { isHeading, readAnswerRow, type RowProblem, type SheetAnswer } from './answer-sheet.js';
import { refusedRow } from './refused-row.js';

type Report = z.output<typeof BulkAnswerReport>;
export interface SheetLine {
  line: number;
  cells: string[];
}

/** Answers in bulk: each filled row is one command of its own; a file sent twice changes nothing the second time. */
@Injectable()
export class BulkAnswers {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord) {}

  async take(actor: RequestActor, lines: AsyncIterable<SheetLine[]>): Promise<Report> {
    const report: Report = { accepted: 0, refused: [] };
    let headed = false;
    for await (const batch of lines) {
      for (const line of batch) {
        if (headed) await this.takeLine(actor, line, report);
        else headed = isHeading(line.cells);
      }
    }
    if (!headed) throw enrolmentProblems.answersFile();
    return report;
  }

  private async takeLine(actor: RequestActor, { line, cells }: SheetLine, report: Report): Promise<void> {
    const row = readAnswerRow(cells);
    if (!row) return;
    const number = cells[0] ?? '';
    const refuse = (code: RowProblem): void => void report.refused.push({ row: line, number, code: `SUBSIDISED_ENROLMENT.ROW_${code}`, ...answerRowProblems[code] });
    if (!row.ok) return refuse(row.code);
    try {
      if (await this.answer(actor, row.value)) report.accepted += 1;
      else refuse('UNKNOWN');
    } catch (error) {
      report.refused.push(refusedRow(line, number, error));
    }
  }

  /** False when the office owes no such step: row security shows a foreign one as if it were not there. */
  private answer(actor: RequestActor, given: SheetAnswer): Promise<boolean> {
    return this.record.transact(actor, async (manager, context) => {
      const found = await manager.findOneBy(StepEntity, { stepId: given.stepId, code: 'confirm' });
      if (!found) return false;
      if (saysTheSame(found, given)) return true;
      await mustBeCurrent(manager, found);
      const one = await lockCase(manager, found.caseId, null, context);
      const step = confirmStepOf(one, given.stepId);
      mustBeAllowed('case.answer', actor, step);
      await carryOut(manager, one, { type: 'answer', ...given, by: actor.sub }, actor, context);
      return true;
    });
  }
}

function saysTheSame({ answer, reasonCode, reason }: StepEntity, given: SheetAnswer): boolean {
  return answer === given.answer && reasonCode === (given.reasonCode ?? null) && reason === (given.reason ?? null);
}

/** A step of an earlier round of the case is history. */
async function mustBeCurrent(manager: EntityManager, step: StepEntity): Promise<void> {
  const row = await manager.findOneBy(ConfirmationCaseEntity, { caseId: step.caseId });
  if (row && row.round !== step.caseRound) throw LianbanProblem.conflict('SUBSIDISED_ENROLMENT.SHEET_OUTDATED', '导出之后该事项因依据变化重新发起', '请重新导出待办表后再答复');
}
