import { actAsService } from '@lianban/casework';
import { maskTail, type PlainDate } from '@lianban/kernel';
import { annexKinds, annexSpec, fillWording, stepOfLoan, type AnnexKind, type AnnexView, type BlankValue, type Loan, type LoanStepCode, type OfficeText } from '@lianban/procedure-loan-renewal';
import { appendAudit } from '@lianban/persistence';
import { LianbanProblem, type RequestActor } from '@lianban/service';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayHandle } from '../access/step-rights.js';
import { BankEntity } from '../cases/bank.entity.js';
import { BorrowerEntity } from '../cases/borrower.entity.js';
import { LoanCaseEntity } from '../cases/loan-case.entity.js';
import { contractSeal } from '../commands/file-application.command.js';
import { documentKindsOf } from '../documents/document-kinds.js';
import { loanOf, type LoadedLoan } from '../loan-kind.js';
import { LoanRecord } from '../loan-record.js';
import { borrowerView } from '../queries/borrower-view.js';
import { stepDataView } from '../queries/step-data-view.js';
import { seesClear } from '../queries/who-sees.js';
import { annexValues } from './annex-values.js';
import { OfficeTexts } from './office-texts.js';

/** The step that makes a paper of it; the application form is made by filing. */
const madeBy: Partial<Record<AnnexKind, LoanStepCode>> = { 'annex-1': 'commitment-letter', 'annex-2': 'recommendation' };

/** Whoever may read the signed paper may print it. */
export function annexesOf(actor: RequestActor): AnnexKind[] {
  return mayHandle('document.read', actor) ? annexKinds.filter((kind) => documentKindsOf(actor.role).includes(annexSpec(kind).paper)) : [];
}

/** An annex filled from its case, with the official wording of the paper's day; each printing is audited. */
@Injectable()
export class AnnexRead {
  constructor(@Inject(LoanRecord) private readonly record: LoanRecord, @Inject(OfficeTexts) private readonly texts: OfficeTexts) {}

  get(actor: RequestActor, caseId: string, kind: AnnexKind): Promise<AnnexView> {
    return this.record.transact(actor, async (manager, { today }) => {
      const row = await manager.findOneBy(LoanCaseEntity, { caseId });
      if (!row || !annexesOf(actor).includes(kind)) throw LianbanProblem.notFound('这份附件');
      await actAsService(manager);
      await appendAudit(manager, { actor, action: 'annex.read', object: `loan/${caseId}`, ...(actor.purpose && { purpose: actor.purpose }), detail: { annex: kind } });
      const one = await loanOf(this.record, manager, row);
      const texts = await this.texts.on(manager, paperOn(kind, one.record, today));
      const clear = seesClear(actor.role);
      return { ...viewOf(kind, texts.get(kind), await this.values(manager, one, clear, texts)), number: row.number, masked: !clear };
    });
  }

  private async values(manager: EntityManager, { row, record: loan, steps }: LoadedLoan, clear: boolean, texts: ReadonlyMap<string, OfficeText>): Promise<Record<string, BlankValue>> {
    const { sealer } = this.record.keys;
    const borrower = await manager.findOneByOrFail(BorrowerEntity, { borrowerId: row.borrowerId });
    const bank = await manager.findOneBy(BankEntity, { office: row.bankOffice });
    const contract = sealer.open(row.contractSealed, contractSeal);
    const recommended = steps.findLast(({ code, outcome }) => code === 'recommendation' && outcome === 'recommended');
    const said = recommended ? stepDataView(sealer, recommended, clear) : [];
    return annexValues({
      loan, borrower: borrowerView(sealer, borrower, clear), bankName: bank?.name ?? row.bankOffice, contractNumber: clear ? contract : maskTail(contract),
      recommended: Object.fromEntries(said.map(({ name, value }) => [name, value])), fundAccount: { bank: texts.get('fund-account-bank')?.text ?? null, number: texts.get('fund-account-number')?.text ?? null },
    });
  }
}

/** A paper that was made keeps the wording of its day. */
function paperOn(kind: AnnexKind, loan: Loan, today: PlainDate): PlainDate {
  const code = madeBy[kind];
  return code ? (stepOfLoan(loan, code)?.closedOn ?? today) : loan.application.filedOn;
}

function viewOf(kind: AnnexKind, text: OfficeText | undefined, values: Readonly<Record<string, BlankValue>>): Omit<AnnexView, 'number' | 'masked'> {
  const { title, addressee, parts } = annexSpec(kind);
  const runs = text ? fillWording(kind, text.text, values) : [];
  const said = new Set(runs.map(({ field }) => field));
  return {
    kind, title, addressee: addressee ?? null, wording: text ? { version: text.version, from: text.from, source: text.source, runs } : null,
    // A box whose blanks all stand in the wording is not drawn empty.
    parts: parts.map(({ heading, fields, signatures }) => ({
      heading: heading ?? null, signatures: [...signatures],
      fields: fields.filter(({ name }) => !said.has(name)).map(({ name, label }) => ({ name, label, value: values[name]?.value ?? null, capital: values[name]?.capital ?? null })),
    })).filter(({ fields, signatures }) => fields.length + signatures.length > 0),
  };
}
