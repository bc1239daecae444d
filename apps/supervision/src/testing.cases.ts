import type { CountyCode, DepartmentCode, Role, StepMessage } from '@lianban/contracts';
import { officeId } from '@lianban/contracts';
import { actorAs, type TestActor } from '@lianban/testing';

/** A caller as the gateway's token would name it. */
export const caller = (role: Role, department: DepartmentCode = 'data-bureau', county: CountyCode | null = null, sub: string = role): TestActor => actorAs(role, department, county, sub);

/** A step of ten working days from 2026-10-12, with what a test says of it. */
export function stepMessage(stepId: string, over: Partial<StepMessage> = {}, county: CountyCode = '360222', department: DepartmentCode = 'civil-affairs'): StepMessage {
  return {
    type: 'step.v1', stepId, caseId: `case-${stepId}`, caseNumber: `SE-2027-${stepId.padStart(6, '0')}`, procedure: 'subsidised-enrolment', code: 'confirm', title: '身份确认',
    owner: { office: officeId(department, county), department, county, post: null },
    basis: { document: '景府发〔2023〕10号', article: '20', setting: 'subsidised-enrolment.confirmation-term-working-days' },
    openedOn: '2026-10-12', openedAt: '2026-10-12T01:00:00Z', termWorkingDays: 10, dueOn: '2026-10-26', provisional: null, calendarVersion: 'test',
    suspensions: [], movements: [], notices: [], closedAt: null, closedOn: null, outcome: null, revision: 1, ...over,
  };
}
