import { decidePublication, isPublicationCode, isPublicationCommand } from '@lianban/disclosure';
import { accepted, refused, type Outcome } from '@lianban/kernel';
import { afterStepEffects, type CompleteStep, type DeclaredProcedure, type Decision } from '@lianban/steps';
import type { AccidentCommand, AccidentContext, AccidentEffect, AccidentRefusal } from './accident-investigation.commands.js';
import { isComplete, owedSteps } from './accident-investigation.owed.js';
import { accidentDraft } from './accident-draft.js';
import { accidentPapers } from './accident-investigation.papers.js';
import { accidentRequests } from './accident-investigation.requests.js';
import { accidentStates, type Accident, type AccidentState } from './accident-investigation.state.js';
import { complete } from './decide/completions.js';
import { askExtension } from './decide/extension.js';
import { regrade } from './decide/regrade.js';
import { DOCUMENT } from './document.js';
import { accidentSteps, type AccidentStepCode } from './steps/accident-steps.js';

type Order = AccidentCommand | CompleteStep<AccidentStepCode>;

/** Checks a command against the record and answers with what it causes (景府办字〔2023〕43号 item 7). Pure. */
export function decide(command: Order, record: Accident, context: AccidentContext): Outcome<Decision<Accident, AccidentEffect>, AccidentRefusal> {
  if (record.state !== 'open' && !outlives(command)) return refused('CASE_CLOSED');
  const first = considered(command, record, context);
  if (!first.ok) return first;
  const by = 'by' in command ? command.by : null;
  const after = (one: Accident, effects: readonly AccidentEffect[]): Accident => withFacts(afterStepEffects<AccidentStepCode, AccidentState, Accident>(accidentSteps, one, effects, context.today, by), effects);
  const then = after(record, first.value);
  if (then.state !== 'open' || !isComplete(then)) return accepted({ record: then, effects: first.value });
  const closed: AccidentEffect = { type: 'case-closed', state: 'closed', article: '7', reason: '调查报告已公开，整改已落实，评估已备案' };
  return accepted({ record: after(then, [closed]), effects: [...first.value, closed] });
}

/** What is public goes on being looked after when the accident is closed. */
function outlives(command: Order): boolean {
  return isPublicationCommand(command) || (command.type === 'complete' && isPublicationCode(command.code));
}

function considered(command: Order, record: Accident, context: AccidentContext): Outcome<AccidentEffect[], AccidentRefusal> {
  if (isPublicationCommand(command)) return decidePublication(command, record);
  switch (command.type) {
    case 'complete':
      return complete(record, command, context);
    case 'ask-extension':
      return askExtension(record, command, context);
    case 'regrade':
      return regrade(record, command, context);
  }
}

function withFacts(record: Accident, effects: readonly AccidentEffect[]): Accident {
  const regraded = effects.findLast((effect) => effect.type === 'accident-regraded');
  if (!regraded) return record;
  const { type: _, ...toll } = regraded;
  return { ...record, facts: { ...record.facts, ...toll } };
}

export const accidentInvestigation: DeclaredProcedure<AccidentStepCode, AccidentState, Accident, AccidentCommand, AccidentEffect, AccidentContext, AccidentRefusal> = {
  slug: 'accident-investigation', document: DOCUMENT, steps: accidentSteps, papers: accidentPapers, states: accidentStates, requests: accidentRequests, decide, owed: owedSteps, initial: accidentDraft,
};
