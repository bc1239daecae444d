import { IssueRung as IssueRungOf } from '@lianban/casework';
import { Inject, Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { loanProcedure } from '../loan-procedure.js';
import { LoanRecord } from '../loan-record.js';

/** A supervisor issues a rung that the clock proposed, where the permission table reaches. */
@Injectable()
export class IssueRung extends IssueRungOf<LoanStepEntity> {
  constructor(@Inject(LoanRecord) record: LoanRecord) {
    super(loanProcedure, record, (actor, step) => may('rung.issue', actor, step));
  }
}
