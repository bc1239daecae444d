import { actAsService, historyOf, officeBook, type CaseworkContext } from '@lianban/casework';
import { maskTail } from '@lianban/kernel';
import { applicantTypes, type LoanDetail } from '@lianban/procedure-loan-renewal';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { runUrl } from '@lianban/temporal';
import { loanRenewalId } from '@lianban/workflow-loan-renewal/messages';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { entriesOfCase } from '../../fund/index.js';
import { LOAN_FUND_CONFIG, type LoanFundConfig } from '../../loan-fund.config.js';
import { annexesOf } from '../annexes/annex-read.query.js';
import { BankEntity } from '../cases/bank.entity.js';
import { BorrowerEntity } from '../cases/borrower.entity.js';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { officesOf } from '../commands/case-under-command.js';
import { contractSeal } from '../commands/file-application.command.js';
import { LoanDocuments } from '../documents/loan-documents.js';
import { loanOf, type LoadedLoan } from '../loan-kind.js';
import { loanContext } from '../loan-context.js';
import { LoanRecord } from '../loan-record.js';
import { hasAccount, withBorrower } from './borrower-office.js';
import { borrowerName, borrowerView } from './borrower-view.js';
import { loanActions } from './loan-actions.js';
import { summaryOf } from './loan-summary.js';
import { moneyView } from './money-view.js';
import { loanStepView } from './step-view.js';
import { seesClear, seesProcess } from './who-sees.js';

/** The case page: whose turn it is, on which facts, what was paid, what the reader may do. */
@Injectable()
export class LoanDetailRead {
  constructor(
    @Inject(LoanRecord) private readonly record: LoanRecord, @Inject(LoanDocuments) private readonly documents: LoanDocuments,
    @Inject(LOAN_FUND_CONFIG) private readonly config: Pick<LoanFundConfig, 'TEMPORAL_UI_URL' | 'TEMPORAL_NAMESPACE'>,
  ) {}

  get(actor: RequestActor, caseId: string): Promise<LoanDetail> {
    return this.record.transact(actor, async (manager, context) => {
      const row = await manager.findOneBy(LoanCaseEntity, { caseId });
      if (!row) throw LianbanProblem.notFound('这一事项');
      await actAsService(manager);
      const one = await loanOf(this.record, manager, row);
      const application = await this.application(manager, row, seesClear(actor.role));
      return {
        ...application, ...(await this.course(manager, one, application.borrower, actor, context)), annexes: annexesOf(actor), documents: await this.documents.list(manager, actor, caseId),
        entries: await entriesOfCase(manager, caseId), history: await historyOf(manager, caseId), workflowUrl: seesProcess(actor.role) ? this.workflowUrl(caseId) : null,
      };
    });
  }

  /** What was filed. */
  private async application(manager: EntityManager, row: LoanCaseEntity, clear: boolean) {
    const { sealer } = this.record.keys;
    const borrower = await manager.findOneByOrFail(BorrowerEntity, { borrowerId: row.borrowerId });
    const bank = await manager.findOneBy(BankEntity, { office: row.bankOffice });
    const { applicantType, borrowerOffice, bankOffice, maturingFen, expectedDays, programme, secured, specialReason, specialReasons, closedReason, closedArticle, latestOn, safeOn } = row;
    const contract = sealer.open(row.contractSealed, contractSeal);
    return {
      ...summaryOf(row, borrowerName(sealer, borrower), bank?.name ?? bankOffice), applicantType, applicantTypeLabel: applicantTypes[applicantType], borrowerOffice, bankOffice, maturingFen,
      contractNumber: clear ? contract : maskTail(contract), expectedDays, programme, secured, specialReason, specialReasons, closedReason, closedArticle,
      borrower: borrowerView(sealer, borrower, clear), limits: { latestOn, safeOn }, creditCodeConfirmed: row.creditCodeConfirmed,
    };
  }

  /** What came of it, and what may be done now. */
  private async course(manager: EntityManager, one: LoadedLoan, borrower: LoanDetail['borrower'], actor: RequestActor, context: CaseworkContext) {
    const directory = await officeBook(this.record, manager);
    const offices = withBorrower(directory, one.row.borrowerOffice, borrower);
    const borrowerHasAccount = hasAccount(directory, one.row.borrowerOffice);
    const clear = seesClear(actor.role);
    return {
      steps: one.steps.map((step) => loanStepView(this.record.keys.sealer, step, offices, context, clear)), money: moneyView(one.record, await loanContext(manager, one.row, context)),
      actions: loanActions(actor, one, officesOf(one.row, context), context.today, borrowerHasAccount), borrowerHasAccount,
    };
  }

  private workflowUrl(caseId: string): string | null {
    const { TEMPORAL_UI_URL, TEMPORAL_NAMESPACE } = this.config;
    return TEMPORAL_UI_URL ? runUrl(TEMPORAL_UI_URL, TEMPORAL_NAMESPACE, loanRenewalId({ caseId })) : null;
  }
}
