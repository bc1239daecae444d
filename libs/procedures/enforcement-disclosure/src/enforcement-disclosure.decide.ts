import { decidePublication, isPublicationCode, isPublicationCommand } from '@lianban/disclosure';
import { accepted, plainDate, refused, type Outcome } from '@lianban/kernel';
import { afterStepEffects, lastStep, openStepOf, type CompleteStep, type DeclaredProcedure, type Decision } from '@lianban/steps';
import { complete } from './decide/completions.js';
import { served } from './decide/service.js';
import { decisionDraft } from './decision-draft.js';
import { DOCUMENT } from './document.js';
import type { EnforcementCommand, EnforcementContext, EnforcementEffect, EnforcementRefusal } from './enforcement-disclosure.commands.js';
import { owedSteps } from './enforcement-disclosure.owed.js';
import { enforcementPapers } from './enforcement-disclosure.papers.js';
import { enforcementRequests } from './enforcement-disclosure.requests.js';
import { enforcementStates, type EnforcementCase, type EnforcementState } from './enforcement-disclosure.state.js';
import { enforcementStepCodes, enforcementSteps, type EnforcementStepCode } from './steps/enforcement-steps.js';

type Order = EnforcementCommand | CompleteStep<EnforcementStepCode>;
type Decided = Outcome<EnforcementEffect[], EnforcementRefusal>;

/** Checks a command against the record and answers with what it causes (景府办字〔2023〕43号 items 9, 10). Pure. */
export function decide(command: Order, record: EnforcementCase, context: EnforcementContext): Outcome<Decision<EnforcementCase, EnforcementEffect>, EnforcementRefusal> {
  if (record.state !== 'open' && !outlives(command, record)) return refused('CASE_CLOSED');
  const first = considered(command, record, context);
  if (!first.ok) return first;
  const by = 'by' in command ? command.by : null;
  const after = (one: EnforcementCase, effects: readonly EnforcementEffect[]): EnforcementCase =>
    withFacts(afterStepEffects<EnforcementStepCode, EnforcementState, EnforcementCase>(enforcementSteps, one, effects, context.today, by), effects);
  const then = after(record, first.value);
  const closing = then.state === 'open' ? closingEffects(then) : [];
  return accepted({ record: after(then, closing), effects: [...first.value, ...closing] });
}

/** What is public goes on being looked after when the case has ended; a decision may be served or revoked whenever it was made. */
function outlives(command: Order, { state }: EnforcementCase): boolean {
  if (command.type === 'revoke' || command.type === 'serve') return state !== 'revoked' && state !== 'returned';
  if (command.type === 'correct') return state !== 'revoked';
  return isPublicationCommand(command) || (command.type === 'complete' && isPublicationCode(command.code));
}

function considered(command: Order, record: EnforcementCase, context: EnforcementContext): Decided {
  if (isPublicationCommand(command)) return decidePublication(command, record);
  switch (command.type) {
    case 'complete':
      return complete(record, command, context);
    case 'serve':
      return served(record, command, context);
    case 'revoke':
      return revoke(record, command, context);
  }
}

/** The decision is none any more: nothing is prepared or awaited, what is public says so. */
function revoke(record: EnforcementCase, { revokedOn, reason }: Extract<EnforcementCommand, { type: 'revoke' }>, { today }: EnforcementContext): Decided {
  const { decidedOn } = record.facts;
  if (decidedOn === null) return refused('STEP_NOT_OPEN');
  if (revokedOn > today) return refused('DATE_WRONG', { field: 'revokedOn', on: `不晚于今天 ${today}` });
  if (revokedOn < decidedOn) return refused('REVOKE_BEFORE', { field: 'revokedOn', on: `决定日 ${decidedOn}` });
  const moot = enforcementStepCodes.filter((code) => code !== 'page-repair').flatMap((code): EnforcementEffect[] => {
    const open = openStepOf<EnforcementStepCode>(record, code);
    return open ? [{ type: 'step-closed', code, outcome: 'moot', data: open.data }] : [];
  });
  return accepted([...moot, { type: 'decision-revoked', on: plainDate(revokedOn), reason }, { type: 'case-closed', state: 'revoked', article: '9', reason }]);
}

/** Proved to be public, or withheld by law: the case has ended. */
function closingEffects(record: EnforcementCase): EnforcementEffect[] {
  const outcome = lastStep(record, 'publication')?.outcome;
  if (outcome === 'proved') return [{ type: 'case-closed', state: 'published', article: '9', reason: '已向社会公开，公开网页已核验' }];
  return outcome === 'withheld' ? [{ type: 'case-closed', state: 'withheld', article: '9', reason: '依法不予公开' }] : [];
}

function withFacts(record: EnforcementCase, effects: readonly EnforcementEffect[]): EnforcementCase {
  const told = effects.findLast((effect) => effect.type === 'decision-issued' || effect.type === 'decision-served');
  if (!told) return record;
  const { type: _, ...facts } = told;
  return { ...record, facts: { ...record.facts, ...facts } };
}

export const enforcementDisclosure: DeclaredProcedure<EnforcementStepCode, EnforcementState, EnforcementCase, EnforcementCommand, EnforcementEffect, EnforcementContext, EnforcementRefusal> = {
  slug: 'enforcement-disclosure', document: DOCUMENT, steps: enforcementSteps, papers: enforcementPapers, states: enforcementStates, requests: enforcementRequests, decide, owed: owedSteps, initial: decisionDraft,
};
