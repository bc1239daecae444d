import { z } from 'zod';
import { StepMessage, StepMovement, StepSuspension } from '../messages/step.v1.js';
import { CountyCode } from '../places/counties.js';
import { DepartmentCode } from '../places/departments.js';
import { lights } from './supervision.http.js';

/** A step in one line: who owes it (with whom to call), by which day, how it stands. Every procedure adds what is its own. */
export const StepLine = z.object({
  stepId: z.string(), office: z.string(), officeName: z.string(), department: DepartmentCode, county: CountyCode.nullable(),
  contact: z.object({ name: z.string(), phone: z.string() }).nullable(), openedOn: z.iso.date(), dueOn: z.iso.date(),
  provisional: z.object({ earliestOn: z.iso.date(), latestOn: z.iso.date() }).nullable(), light: z.enum(lights), workingDaysLeft: z.int(),
});
export type StepLine = z.infer<typeof StepLine>;

/** The whole step as a case page shows it: what is owed on which basis, and everything that moved its due date. */
export const StepView = StepLine.extend({
  code: z.string(), title: z.string(), round: z.int(), post: z.string().nullable(), basis: StepMessage.shape.basis, termWorkingDays: z.int().nullable(),
  suspensions: z.array(StepSuspension), movements: z.array(StepMovement), outcome: z.string().nullable(), closedOn: z.iso.date().nullable(),
});
export type StepView = z.infer<typeof StepView>;

/** A supervisor issues a rung that was proposed. */
export const IssueRungBody = z.object({ kind: z.enum(['urging', 'supervision-order', 'listed-supervision', 'circular']), text: z.string().min(1).max(500) });
export type IssueRungBody = z.infer<typeof IssueRungBody>;
