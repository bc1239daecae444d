import { demoBorrowers } from '@lianban/contracts';
import { syntheticCreditCode } from '@lianban/kernel';
import { z } from 'zod';
import type { PlatformSession } from '../api/platform.js';
import { persistently, type Weather } from '../api/persistently.js';
import type { Sessions } from '../api/sessions.js';
import type { Pace } from './pace.js';

export interface LoanLoadOptions {
  sessions: Sessions;
  weather: Weather;
  untilAt: number;
  pace: Pace;
  /** A day on which the old loans fall due, far enough ahead to be filed in time. */
  loanDueOn: string;
}

const Loans = z.object({ items: z.array(z.object({ caseId: z.string(), amountFen: z.int() })) });
const Loan = z.object({ revision: z.int(), steps: z.array(z.object({ code: z.string(), outcome: z.string().nullable() })), documents: z.array(z.object({ kind: z.string() })) });
const PAPER = '%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n';
/** No loan of the demonstration is of such an amount: by it a loan is found again whose filing was not answered. */
const amountOf = (index: number): number => 70_000_100 + index;

/**
 * Files a loan for each borrower with an account and carries it to its approval while things are killed. Every act looks
 * at the record first, so that one whose answer was lost is not done twice. Answers the ids of the loans.
 */
export function loadLoans(options: LoanLoadOptions): Promise<string[]> {
  return Promise.all(demoBorrowers.map(async ({ key }, index) => {
    await options.pace.until(index / demoBorrowers.length);
    const run = new LoanRun(options, `borrower-${key.toLowerCase()}`, index);
    return run.toApproval();
  }));
}

class LoanRun {
  private caseId = '';

  constructor(private readonly options: LoanLoadOptions, private readonly borrower: string, private readonly index: number) {}

  async toApproval(): Promise<string> {
    const { loanDueOn } = this.options;
    await this.file();
    for (const kind of ['approval_form', 'personal_guarantee', 'loan_contract']) await this.hand(this.borrower, kind);
    await this.complete('bank-01-handler', 'bank-review', 'approved', {});
    await this.hand('bank-01-approver', 'bank_commitment_letter');
    await this.complete('bank-01-approver', 'commitment-letter', 'issued', { committedFen: amountOf(this.index), termMonths: 12, payOn: loanDueOn, signatory: '演练' });
    await this.hand('bank-01-handler', 'recommendation');
    await this.complete('bank-01-handler', 'recommendation', 'recommended', { accountName: '演练', accountBank: '演练', accountNumber: '1', opinion: '演练' });
    await this.complete('fund-manager', 'initial-review', 'passed', {});
    await this.complete('fund-head', 'approval', 'approved', {});
    return this.caseId;
  }

  private file(): Promise<void> {
    return this.patiently(async () => {
      const found = await this.find();
      if (found) this.caseId = found;
      else await this.as(this.borrower, (session) => session.post('/loan-fund/loans', this.application()));
      if (!found) this.caseId = (await this.find()) ?? '';
    });
  }

  private async find(): Promise<string | undefined> {
    const { items } = await this.as(this.borrower, (session) => session.get('/loan-fund/loans?scope=all&limit=200', Loans));
    return items.find(({ amountFen }) => amountFen === amountOf(this.index))?.caseId;
  }

  private hand(account: string, kind: string): Promise<void> {
    return this.patiently(async () => {
      if ((await this.look()).documents.some((one) => one.kind === kind)) return;
      const form = new FormData();
      form.set('kind', kind);
      form.set('file', new Blob([PAPER], { type: 'application/pdf' }), `${kind}.pdf`);
      await this.as(account, (session) => session.upload(`/loan-fund/loans/${this.caseId}/documents`, form));
    });
  }

  private complete(account: string, code: string, outcome: string, data: Record<string, unknown>): Promise<void> {
    return this.patiently(async () => {
      const { revision, steps } = await this.look();
      if (steps.some((step) => step.code === code && step.outcome !== null)) return;
      await this.as(account, (session) => session.post(`/loan-fund/loans/${this.caseId}/steps/${code}/complete`, { revision, outcome, data }));
    });
  }

  private look(): Promise<z.infer<typeof Loan>> {
    return this.as('fund-manager', (session) => session.get(`/loan-fund/loans/${this.caseId}`, Loan));
  }

  private as<T>(account: string, work: (session: PlatformSession) => Promise<T>): Promise<T> {
    return this.options.sessions.as(account, work);
  }

  private patiently(work: () => Promise<void>): Promise<void> {
    return persistently(this.options.weather, this.options.untilAt, work);
  }

  private application(): Record<string, unknown> {
    const amountFen = amountOf(this.index);
    return {
      applicantType: this.index === 5 ? 'individual_business' : 'enterprise', bank: 'lending-bank@bank-01', contractNumber: `演练-${this.index}`, maturingFen: amountFen, amountFen,
      loanDueOn: this.options.loanDueOn, expectedDays: 13, secured: false, inCity: true, sound: true, policyOk: true, temporaryDifficulty: true, purpose: 'repay_maturing_loan',
      borrower: {
        name: demoBorrowers[this.index]?.name ?? '', creditCode: syntheticCreditCode(this.index + 1), address: '演练', industry: '演练', legalRepresentative: '演练', contactName: '演练', contactPhone: '13807980000',
      },
    };
  }
}
