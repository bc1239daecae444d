import { sha256Hex } from '@lianban/crypto';
import { exceptionLabels, type BatchConfirmBody, type BatchConfirmPreview, type BulkAnswerReport, type ExceptionCode } from '@lianban/procedure-subsidised-enrolment';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { CaseCommands } from '../commands/case-commands.js';
import { enrolmentProblems } from '../problems.messages.js';
import { ProcedureRecord } from '../procedure-record.js';
import { batchConfirmable } from './batch-confirmable.js';
import { readToken, writeToken } from './preview-token.js';
import { refusedRow } from './refused-row.js';

type Preview = z.output<typeof BatchConfirmPreview>;
type Report = z.output<typeof BulkAnswerReport>;

interface Waiting {
  caseId: string;
  stepId: string;
  number: string;
  revision: number;
  kind: ExceptionCode;
  eligible: boolean;
}

/** What the office owes now. A second doubt riding along, or a correction asked for, keeps a case out as well. */
const waiting = `
select c.case_id as "caseId", s.step_id as "stepId", c.number, c.revision, c.kind,
  c.kind = any($2) and jsonb_array_length(r.value -> 'exceptions') = 1 and s.answer is null as eligible
from step s join confirmation_case c on c.case_id = s.case_id and c.round = s.case_round join ruling r on r.ruling_id = c.ruling_id
where s.office = $1 and s.code = 'confirm' and s.closed_at is null order by c.case_id`;

/** Batch confirmation: the counts by reason first; what is in doubt is left out. */
@Injectable()
export class BatchConfirm {
  constructor(@Inject(ProcedureRecord) private readonly record: ProcedureRecord, @Inject(CaseCommands) private readonly commands: CaseCommands) {}

  preview(actor: RequestActor): Promise<Preview> {
    return this.record.transact(actor, async (manager, { now }) => {
      const rows = await waitingOf(manager, actor);
      const byKind = [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        const eligible = own.filter((row) => row.eligible).length;
        return { kind, label: exceptionLabels[kind], eligible, excluded: own.length - eligible };
      });
      const eligible = rows.filter((row) => row.eligible).length;
      return { eligible, excluded: rows.length - eligible, byKind, token: writeToken(this.record.keys, { sub: actor.sub, office: actor.office, set: setOf(rows), at: now.toISOString() }) };
    });
  }

  /** Confirms each case by itself, as if it had been opened; one that moved meanwhile is named and left. */
  async confirm(actor: RequestActor, { token, kinds }: z.output<typeof BatchConfirmBody>): Promise<Report> {
    const rows = await this.record.transact(actor, async (manager, { now }) => {
      const seen = readToken(this.record.keys, token, now);
      if (!seen || seen.sub !== actor.sub || seen.office !== actor.office) throw enrolmentProblems.previewInvalid();
      const current = await waitingOf(manager, actor);
      if (setOf(current) !== seen.set) throw enrolmentProblems.previewStale();
      return current.filter((row) => row.eligible && kinds.includes(row.kind));
    });
    const report: Report = { accepted: 0, refused: [] };
    for (const [index, { caseId, stepId, revision, number }] of rows.entries()) {
      try {
        await this.commands.answer(actor, caseId, stepId, { revision, answer: 'confirm' });
        report.accepted += 1;
      } catch (error) {
        report.refused.push(refusedRow(index + 1, number, error));
      }
    }
    return report;
  }
}

function waitingOf(manager: EntityManager, actor: RequestActor): Promise<Waiting[]> {
  const kinds = Object.entries(batchConfirmable).filter(([, may]) => may).map(([kind]) => kind);
  return manager.query(waiting, [actor.office, kinds]);
}

/** What the person saw, so that nothing else is confirmed in their name. */
function setOf(rows: readonly Waiting[]): string {
  return sha256Hex(Buffer.from(rows.filter(({ eligible }) => eligible).map(({ caseId, revision }) => `${caseId}:${revision}`).join()));
}
