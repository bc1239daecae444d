import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { actionsOn, caseStates, decide, isClosed, nextActions, stepActions, stepStates, type CaseCommand, type ConfirmationCase, type ConfirmationStep } from './index.js';

const step = (stepId: string, change: Partial<ConfirmationStep> = {}): ConfirmationStep => ({
  stepId, office: `office-${stepId}`, state: 'open', answer: null, reasonCode: null, reason: null, answeredBy: null, reviewedBy: null, ...change,
});
const opened = (change: Partial<ConfirmationCase> = {}): ConfirmationCase => ({ kind: 'register-mismatch', state: 'open', secondPerson: false, steps: [step('a')], ...change });
const confirm = (stepId: string, by = 'p1'): CaseCommand => ({ type: 'answer', stepId, answer: 'confirm', by });
const reject = (stepId: string, by = 'p1'): CaseCommand => ({ type: 'answer', stepId, answer: 'reject', reasonCode: 'not-qualified', by });
const approve = (stepId: string, by = 'p2'): CaseCommand => ({ type: 'review', stepId, decision: 'approve', by });

function after(state: ConfirmationCase, ...commands: CaseCommand[]): ConfirmationCase {
  return commands.reduce((now, command) => {
    const decided = decide(command, now);
    if (!decided.ok) throw new Error(decided.refusal.code);
    return decided.value.state;
  }, state);
}
function refusal(state: ConfirmationCase, command: CaseCommand): string | undefined {
  const decided = decide(command, state);
  return decided.ok ? undefined : decided.refusal.code.replace('SUBSIDISED_ENROLMENT.', '');
}
const two = (change: Partial<ConfirmationCase> = {}): ConfirmationCase => opened({ steps: [step('a'), step('b')], ...change });

describe('a confirmation case', () => {
  it.each([
    ['one office confirms', opened(), [confirm('a')], 'confirmed'],
    ['one office rejects', opened(), [reject('a')], 'rejected'],
    ['one of two has answered', two(), [confirm('a')], 'open'],
    ['both confirm', two(), [confirm('a'), confirm('b')], 'confirmed'],
    ['both reject', two({ kind: 'two-counties' }), [reject('a'), reject('b')], 'rejected'],
    ['they disagree', two(), [confirm('a'), reject('b')], 'disagreed'],
    ['two rivals both uphold their claim', two({ kind: 'two-counties' }), [confirm('a'), confirm('b')], 'disagreed'],
    ['an answer waits for the second person', opened({ secondPerson: true }), [confirm('a')], 'awaiting-review'],
    ['the second person approves', opened({ secondPerson: true }), [reject('a'), approve('a')], 'rejected'],
    ['medical insurance decides', two(), [confirm('a'), reject('b'), { type: 'decide', outcome: 'rejected', reason: '以民政为准', by: 'r' }], 'rejected'],
    ['the source is withdrawn', two({ secondPerson: true }), [confirm('a'), { type: 'withdraw-source' }], 'source-withdrawn'],
    ['a later version corrects it', opened(), [{ type: 'answer', stepId: 'a', answer: 'ask-correction', reason: '姓名有误', by: 'p' }, { type: 'correct-source' }], 'corrected'],
  ] as [string, ConfirmationCase, CaseCommand[], string][])('%s', (_, state, commands, expected) => {
    const end = after(state, ...commands);
    expect(end.state).toBe(expected);
    if (isClosed(end.state)) expect(end.steps.every((each) => each.state === 'reviewed' || each.state === 'closed')).toBe(true);
  });

  it('leaves the answer owed when a correction is asked for', () => {
    const asked = after(opened(), { type: 'answer', stepId: 'a', answer: 'ask-correction', reason: '姓名有误', by: 'p' });
    expect(asked).toMatchObject({ state: 'open', steps: [{ state: 'open', answer: 'ask-correction' }] });
    expect(after(asked, confirm('a')).state).toBe('confirmed');
  });

  it('returns an answer to the office, which answers again', () => {
    const returned = after(opened({ secondPerson: true }), confirm('a'), { type: 'review', stepId: 'a', decision: 'return', reason: '缺材料', by: 'p2' });
    expect(returned).toMatchObject({ state: 'open', steps: [{ state: 'open', answer: null, answeredBy: null }] });
    expect(after(returned, reject('a'), approve('a')).state).toBe('rejected');
  });

  it.each([
    ['a closed case', after(opened(), confirm('a')), confirm('a'), 'CASE_CLOSED'],
    ['a step of another case', opened(), confirm('z'), 'STEP_UNKNOWN'],
    ['a second answer', opened({ secondPerson: true, state: 'awaiting-review', steps: [step('a', { state: 'answered', answer: 'confirm', answeredBy: 'p1' })] }), reject('a'), 'STEP_ALREADY_ANSWERED'],
    ['review before an answer', opened({ secondPerson: true }), approve('a'), 'NOTHING_TO_REVIEW'],
    ['review by the same post', after(opened({ secondPerson: true }), confirm('a', 'p1')), approve('a', 'p1'), 'SECOND_PERSON_REQUIRED'],
    ['rejection without a reason', opened(), { type: 'answer', stepId: 'a', answer: 'reject', by: 'p' }, 'REASON_REQUIRED'],
    ['«other» without words', opened(), { type: 'answer', stepId: 'a', answer: 'reject', reasonCode: 'other', reason: ' ', by: 'p' }, 'REASON_REQUIRED'],
    ['a correction without words', opened(), { type: 'answer', stepId: 'a', answer: 'ask-correction', by: 'p' }, 'REASON_REQUIRED'],
    ['a decision where nobody disagrees', opened(), { type: 'decide', outcome: 'confirmed', reason: '可', by: 'r' }, 'NOT_DISAGREED'],
  ] as [string, ConfirmationCase, CaseCommand, string][])('refuses %s', (_, state, command, code) => {
    expect(refusal(state, command)).toBe(code);
  });

  it('tells what happened, for the record and the steps', () => {
    const decided = decide(reject('b'), after(two(), confirm('a')));
    expect(decided).toMatchObject({ ok: true, value: { happened: [{ type: 'step-answered' }, { type: 'step-closed', stepId: 'b', outcome: 'reject' }, { type: 'case-disagreed' }] } });
  });
});

describe('the table of next actions', () => {
  const command = (action: string, by: string): CaseCommand => {
    if (action === 'approve' || action === 'return') return { type: 'review', stepId: 'a', decision: action, reason: '因', by };
    if (action === 'decide') return { type: 'decide', outcome: 'confirmed', reason: '因', by };
    return { type: 'answer', stepId: 'a', answer: action as 'confirm', reasonCode: 'not-qualified', reason: '因', by };
  };

  it('offers nothing that decide refuses and hides nothing that it accepts', () => {
    for (const state of caseStates) for (const stepState of stepStates) {
      const current = opened({ state, secondPerson: true, steps: [step('a', { state: stepState, answeredBy: stepState === 'open' ? null : 'p1' })] });
      for (const action of ['confirm', 'reject', 'ask-correction', 'approve', 'return', 'decide']) {
        const offered: readonly string[] = action === 'decide' ? nextActions[state] : actionsOn(state, { state: stepState });
        expect([state, stepState, action, refusal(current, command(action, 'p2')) === undefined]).toEqual([state, stepState, action, offered.includes(action)]);
      }
    }
  });

  it('never closes a case as confirmed while an office owes its answer, whatever is ordered', () => {
    const order = fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('confirm', 'reject', 'ask-correction', 'approve', 'return'), fc.constantFrom('p1', 'p2'));
    fc.assert(
      fc.property(fc.array(order, { maxLength: 12 }), fc.boolean(), (orders, secondPerson) => {
        let now = two({ secondPerson });
        for (const [stepId, action, by] of orders) {
          const decided = decide({ ...command(action, by), stepId } as CaseCommand, now);
          if (decided.ok) now = decided.value.state;
          for (const each of now.steps) if (each.state === 'reviewed' && secondPerson) expect(each.reviewedBy).not.toBe(each.answeredBy);
          if (now.state === 'confirmed') expect(now.steps.every((each) => each.answer === 'confirm')).toBe(true);
          expect(isClosed(now.state) || now.state === 'disagreed' || now.steps.some((each) => stepActions[each.state].length > 0)).toBe(true);
        }
      }),
    );
  });
});
