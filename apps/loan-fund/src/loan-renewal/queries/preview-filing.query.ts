import { actAsService, type CaseworkContext } from '@lianban/casework';
import { plainDate } from '@lianban/kernel';
import { fileApplication, latestApplicationDate, prepayment, type FileApplicationBody, type FilingPreview, type LoanContext } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import { factsOf } from '../commands/check-application.js';
import { borrowerOfficeOf } from '../commands/find-borrower.js';
import { filingRefusal } from '../commands/loan-refusal.js';
import { loanContext } from '../loan-context.js';
import { LoanRecord } from '../loan-record.js';

const ASKED_LATER = '（提交时填写）';

/** What the law says about an application before it is filed; nothing is written. What could never be filed is refused here already. */
@Injectable()
export class PreviewFiling {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  preview(actor: RequestActor, body: FileApplicationBody): Promise<FilingPreview> {
    return this.record.transact(actor, async (manager, context) => {
      await actAsService(manager);
      const borrowerOffice = (await borrowerOfficeOf(this.record, manager, actor, body)) ?? '';
      return previewOf(body, context, await loanContext(manager, { borrowerOffice, bankOffice: body.bank }, context));
    });
  }
}

function previewOf(body: FileApplicationBody, context: CaseworkContext, rules: LoanContext): FilingPreview {
  const filing = fileApplication(factsOf(body, context), body.specialReason || ASKED_LATER, rules);
  const late = !filing.ok && filing.refusal.code === 'LOAN_RENEWAL.FILED_LATE';
  if (!filing.ok && !late) throw filingRefusal(filing.refusal);
  const limit = latestApplicationDate({ dueDate: plainDate(body.loanDueOn) }, context.today, rules);
  const money = prepayment({ principalFen: body.amountFen, payDate: context.today }, context.today, rules);
  const steps = [...(limit.ok ? limit.value.steps : []), ...(money.ok ? money.value.steps : [])];
  return {
    latestOn: limit.ok ? limit.value.value.latest : String(limit.refusal.detail['earliestOn']), safeOn: limit.ok ? limit.value.value.clearDays : null,
    timely: filing.ok && filing.value.timely.timely, specialReasons: filing.ok ? filing.value.specialReasons : [], warnings: filing.ok ? filing.value.warnings : [],
    prepaymentFen: money.ok ? money.value.value.totalFen : null, explanation: steps.map(({ label, formula, value }) => ({ label, formula, value })),
  };
}
