import { formatYuan, type Refusal } from '@lianban/kernel';
import { filingRefusals, loanRefusals, type EligibilityReason, type FilingRefusal, type LoanRefusal } from '@lianban/procedure-loan-renewal';
import { LianbanProblem, type FieldProblem } from '@lianban/service';
import { eligibilityWords } from '../eligibility-words.data.js';

/** What people filled in wrongly is 422, what the record does not allow now is 409. */
const inForm = new Set<string>(['LOAN_RENEWAL.DATA_INVALID', 'LOAN_RENEWAL.OUTCOME_UNKNOWN', 'LOAN_RENEWAL.REASON_REQUIRED', 'LOAN_RENEWAL.SPECIAL_REASON_REQUIRED', 'LOAN_RENEWAL.DATE_WRONG', 'LOAN_RENEWAL.PAY_ON_AFTER_END', 'LOAN_RENEWAL.DELAY_NOT_LATER', 'LOAN_RENEWAL.AMOUNT_WRONG']);

type Code = LoanRefusal | FilingRefusal;
interface Words {
  detail: string;
  remedy: string;
}

type Book = Record<Code, Words>;

/** One code may stand in both: who files is told something else than who decides. */
const decided: Book = { ...filingRefusals, ...loanRefusals };
const filed: Book = { ...loanRefusals, ...filingRefusals };
/** Days that lie ahead; every other one is a day on which something has happened. */
const daysAhead: Record<string, Words> = { payOn: { detail: '最迟放款日已过', remedy: '填写今天或以后的日期' } };

/** A refusal of the pure decision as a problem: its sentence, the fields or papers it names, and the remedy. */
export function loanRefusal({ code, detail = {} }: Refusal<Code>): LianbanProblem {
  const ahead = code === 'LOAN_RENEWAL.DATE_WRONG' ? daysAhead[String(detail['field'])] : undefined;
  return problemOf(code, detail, ahead ?? decided[code]);
}

/** A refusal to take an application in, as its applicant is told. */
export function filingRefusal({ code, detail = {} }: Refusal<Code>): LianbanProblem {
  return problemOf(code, detail, filed[code], '不予受理');
}

function problemOf(code: Code, detail: Detail, words: Words, title?: string): LianbanProblem {
  const errors = errorsOf(code, detail, words);
  const wrong = inForm.has(code);
  const text = { detail: `${words.detail}${further(detail)}`, remedy: words.remedy, ...(errors.length > 0 && { errors }) };
  return new LianbanProblem(code, wrong ? 422 : 409, title && !wrong ? { ...text, title } : text);
}

type Detail = Readonly<Record<string, unknown>>;

function further({ latestOn, endOn, dueFen, on, labels, reasons }: Detail): string {
  if (Array.isArray(labels)) return `：${labels.join('、')}`;
  if (Array.isArray(reasons)) return `：${reasons.map(wordsOf).join('；')}`;
  if (typeof latestOn === 'string') return `：最后申请日为 ${latestOn}`;
  if (typeof endOn === 'string') return `：不晚于 ${endOn}`;
  if (typeof dueFen === 'number') return `：应为 ${formatYuan(dueFen)} 元`;
  return typeof on === 'string' ? `：${on}` : '';
}

function errorsOf(code: Code, { errors, field, reasons, papers, labels }: Detail, words: Words): FieldProblem[] {
  if (Array.isArray(errors)) return errors.map((one: { field: string; message: string }) => ({ ...one, code: 'INVALID' }));
  if (typeof field === 'string') return [{ field, code, message: words.detail, remedy: words.remedy }];
  if (Array.isArray(reasons)) return reasons.map((reason: string) => ({ field: 'application', code: reason, message: wordsOf(reason) }));
  if (Array.isArray(papers)) return papers.map((kind: string, index) => ({ field: 'documents', code: kind, message: String((labels as unknown[] | undefined)?.[index] ?? kind) }));
  return [];
}

function wordsOf(reason: unknown): string {
  return eligibilityWords[reason as EligibilityReason] ?? String(reason);
}
