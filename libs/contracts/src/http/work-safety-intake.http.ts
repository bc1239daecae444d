import { z } from 'zod';
import { ListId } from '../lists/list-ids.js';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { pageOf } from './page.http.js';

/** Why a decision that came by list waits for a person. */
export const intakeProblemKinds = ['number-used', 'not-recorded', 'changed', 'withdrawn'] as const;
export type IntakeProblemKind = (typeof intakeProblemKinds)[number];
export const intakeProblemLabels: Record<IntakeProblemKind, string> = { 'number-used': '文号已被使用', 'not-recorded': '未能登记', changed: '后来的名单有更改', withdrawn: '后来的名单撤回' };

/**
 * How a person settles it. same-decision: the case is the reported decision · try-again: register it now · handled: done
 * in the case, or nothing to do. `overtaken`: a later version of the list settled it.
 */
export const intakeOutcomes = ['same-decision', 'try-again', 'handled'] as const;
export type IntakeOutcome = (typeof intakeOutcomes)[number];
export const intakeOutcomeLabels: Record<IntakeOutcome | 'overtaken', string> = { 'same-decision': '是同一决定', 'try-again': '重新登记', handled: '已处理', overtaken: '名单后来已改正' };

/** Row of the worklist. `before`, `after`: what its case rests on and what the list says now. */
export const IntakeProblem = z.object({
  problemId: z.string(), kind: z.enum(intakeProblemKinds), kindLabel: z.string(), list: ListId, listTitle: z.string(), version: z.int(), line: z.int(), reference: z.string(), party: z.string(),
  department: DepartmentCode, officeName: z.string(), county: CountyCode, reason: z.string(), differences: z.array(z.object({ label: z.string(), before: z.string().nullable(), after: z.string().nullable() })),
  caseId: z.string().nullable(), caseNumber: z.string().nullable(), foundAt: z.string(), settledAt: z.string().nullable(), outcomeLabel: z.string().nullable(), explanation: z.string().nullable(), settledBy: z.string().nullable(),
  outcomes: z.array(z.enum(intakeOutcomes)), revision: z.int(),
});
export type IntakeProblem = z.infer<typeof IntakeProblem>;
export const IntakeProblemPage = pageOf(IntakeProblem);

export const IntakeProblemQuery = z.object({ state: z.enum(['open', 'settled']).default('open'), cursor: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) });
export type IntakeProblemQuery = z.infer<typeof IntakeProblemQuery>;

export const SettleIntakeBody = z.object({ revision: z.int(), outcome: z.enum(intakeOutcomes), explanation: z.string().trim().min(2, '请写明如何处理').max(500) });
export type SettleIntakeBody = z.infer<typeof SettleIntakeBody>;

/** How the decisions of one list stand, of the offices that the reader sees. */
export const IntakeList = z.object({ list: ListId, title: z.string(), department: DepartmentCode, version: z.int(), waiting: z.int(), recorded: z.int(), refused: z.int(), withdrawn: z.int(), openProblems: z.int() });
export type IntakeList = z.infer<typeof IntakeList>;
export const IntakeListPage = pageOf(IntakeList);
