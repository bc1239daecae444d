import { IssueRung as IssueRungOf } from '@lianban/casework';
import { Inject, Injectable } from '@nestjs/common';
import { may } from '../access/permissions.js';
import type { StepEntity } from '../cases/step.entity.js';
import { enrolment } from '../enrolment.casework.js';
import { ProcedureRecord } from '../procedure-record.js';

/** A supervisor issues a rung that the clock proposed, where the permission table reaches. */
@Injectable()
export class IssueRung extends IssueRungOf<StepEntity> {
  constructor(@Inject(ProcedureRecord) record: ProcedureRecord) {
    super(enrolment, record, (actor, step) => may('rung.issue', actor, step));
  }
}
