import { actAsService, beginCase, type CaseworkContext } from '@lianban/casework';
import { isCreditCode, yearOf } from '@lianban/kernel';
import { fileApplication, type FileApplicationBody, type Filing } from '@lianban/procedure-loan-renewal';
import type { RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mustBeAllowed } from '../access/permissions.js';
import { isAtCounter } from '../access/step-rights.js';
import type { BorrowerEntity } from '../cases/borrower.entity.js';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { loanContext } from '../loan-context.js';
import { loanKind, loanOf } from '../loan-kind.js';
import { LoanRecord } from '../loan-record.js';
import { loanProblems } from '../problems.messages.js';
import { checkApplication, factsOf, normalCreditCode } from './check-application.js';
import { filingAtCounter } from './counter-act.js';
import { borrowerOfficeOf, registerBorrower } from './find-borrower.js';
import { filingRefusal } from './loan-refusal.js';

/** What is answered to who filed: names nobody. */
export interface FiledLoan {
  caseId: string;
  number: string;
  revision: number;
}

export const contractSeal = 'loan_case.contract';

/** Arts. 12(2), 14(1)1: the borrower, or the project manager at the counter, files Annex 3. One transaction. */
@Injectable()
export class FileApplication {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord) {}

  file(actor: RequestActor, body: FileApplicationBody): Promise<FiledLoan> {
    checkApplication(body);
    return this.record.transact(actor, async (manager, context) => {
      mustBeAllowed('loan.file', actor, { office: actor.office, county: null });
      await actAsService(manager);
      const office = await borrowerOfficeOf(this.record, manager, actor, body);
      const bankName = await bankNameOf(this.record, manager, body.bank);
      const decided = fileApplication(factsOf(body, context), body.specialReason, await loanContext(manager, { borrowerOffice: office ?? '', bankOffice: body.bank }, context));
      if (!decided.ok) throw filingRefusal(decided.refusal);
      const borrower = await registerBorrower(this.record, manager, office, body, context.now);
      await manager.query('insert into bank (office, name) values ($1, $2) on conflict (office) do update set name = excluded.name', [body.bank, bankName]);
      const row = await this.insert(manager, body, decided.value, borrower, actor, context);
      await this.begin(manager, row, actor, context);
      return { caseId: row.caseId, number: row.number, revision: row.revision };
    });
  }

  private async insert(manager: EntityManager, body: FileApplicationBody, filing: Filing, borrower: BorrowerEntity, actor: RequestActor, context: CaseworkContext): Promise<LoanCaseEntity> {
    const { keys } = this.record;
    const { creditCodeConfirmed, specialReason, bank } = body;
    const contract = body.contractNumber.trim();
    const values = {
      ...factsOf(body, context), number: await nextNumber(manager, yearOf(context.today)), borrowerId: borrower.borrowerId, borrowerOffice: borrower.office, bankOffice: bank,
      specialReason: specialReason || null, specialReasons: filing.specialReasons, contractSealed: keys.sealer.seal(contract, contractSeal),
      contractDigest: keys.digester.rowKeyDigest(['contract', bank, contract]), latestOn: filing.timely.latest, safeOn: filing.timely.clearDays ?? null,
      creditCodeConfirmed: creditCodeConfirmed && !isCreditCode(normalCreditCode(body.borrower.creditCode)), openedAt: context.now, openedBy: actor.post,
    };
    const { raw } = await manager.createQueryBuilder().insert().into(LoanCaseEntity).values(values).orIgnore().returning('case_id').execute();
    const [made] = raw as { case_id: string }[];
    if (!made) throw loanProblems.applicationExists();
    return manager.findOneByOrFail(LoanCaseEntity, { caseId: made.case_id });
  }

  private async begin(manager: EntityManager, row: LoanCaseEntity, actor: RequestActor, context: CaseworkContext): Promise<void> {
    const by = isAtCounter(actor) ? filingAtCounter(actor) : actor;
    const scene = { casework: this.record, manager, context, actor: by, one: await loanOf(this.record, manager, row) };
    await beginCase(loanKind, scene, { action: 'loan.filed', detail: { special: row.specialReasons } });
  }
}

/** The name of a bank that the directory knows as one. */
async function bankNameOf(record: LoanRecord, manager: EntityManager, office: string): Promise<string> {
  const known = await record.reference.office(office, manager);
  if (known?.department !== 'lending-bank') throw loanProblems.bankUnknown();
  return known.name;
}

/** `LR-2026-000123`; counted in the transaction, so that no number is lost. */
async function nextNumber(manager: EntityManager, year: number): Promise<string> {
  const [row]: { n: number }[] = await manager.query(
    'insert into case_number (year, last_number) values ($1, 1) on conflict (year) do update set last_number = case_number.last_number + 1 returning last_number as n', [year],
  );
  return `LR-${year}-${String(row?.n).padStart(6, '0')}`;
}
