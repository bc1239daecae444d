import { accepted, refused, type Fen, type Outcome, type PlainDate } from '@lianban/kernel';
import type { LoanEffect, LoanRefusal } from '../loan-renewal.commands.js';
import type { RuleContext } from '../rules/rule-context.js';

/** What a decision depends on besides the record. */
export interface LoanContext extends RuleContext {
  today: PlainDate;
  /** What the fund can still reserve, read under the lock of the fund. */
  availableFen: Fen;
  /** Earlier times that this borrower was late, in any case. */
  overdueEvents: readonly { justified: boolean; approved: boolean }[];
  blacklisted: boolean;
  bankSanctioned: boolean;
}

/** The data that a step ends with, completed by what was computed, and what follows. */
export interface Consequence {
  data: Readonly<Record<string, unknown>>;
  effects: LoanEffect[];
}
export type Considered<T = Consequence> = Outcome<T, LoanRefusal>;

type Short<Code> = Code extends `LOAN_RENEWAL.${infer Name}` ? Name : never;

export function refuse(code: Short<LoanRefusal>, detail: Record<string, unknown> = {}): { ok: false; refusal: { code: LoanRefusal; detail: Record<string, unknown> } } {
  return refused<LoanRefusal>(`LOAN_RENEWAL.${code}`, detail);
}

export function follows(data: Consequence['data'], ...effects: LoanEffect[]): Considered {
  return accepted({ data, effects });
}

/** The case ends without the money having left. */
export function refusedCase(article: string, reason: string): LoanEffect {
  return { type: 'case-closed', state: 'refused', article, reason };
}
