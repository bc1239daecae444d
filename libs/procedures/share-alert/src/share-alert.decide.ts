import type { DepartmentCode } from '@lianban/contracts';
import { accepted, refused, type Outcome } from '@lianban/kernel';
import { accepts, afterStepEffects, checkCompletion, openStepOf, type CompleteStep, type DeclaredProcedure, type Decision } from '@lianban/steps';
import { alertFamilies, type AlertTurn } from './assessed-subject.js';
import { handedOver, ownerEffects } from './decide/hand-over.js';
import { muted, muteEnded, unmuted } from './decide/mute.js';
import { ARTICLE, DOCUMENT } from './document.js';
import { alertRequests, type AlertCommand, type AlertContext, type AlertEffect, type AlertRefusal } from './share-alert.commands.js';
import { owedSteps } from './share-alert.owed.js';
import { alertStates, shareAlertSlug, type AlertFacts, type AlertState, type ShareAlert } from './share-alert.state.js';
import { alertSteps, type AlertStepCode } from './steps/alert-steps.js';

type Decided = Outcome<AlertEffect[], AlertRefusal>;
type Order = AlertCommand | CompleteStep<AlertStepCode>;

/** What the monitor tells; an alert that has ended takes no notice. */
const told = ['cause-changed', 'mute-ended', 'cured'] as const satisfies readonly Order['type'][];

/** Checks a command against the record and answers with what it causes (景府发〔2023〕10号 art. 5, last paragraph). Pure. */
export function decide(command: Order, record: ShareAlert, context: AlertContext): Outcome<Decision<ShareAlert, AlertEffect>, AlertRefusal> {
  if (record.state !== 'open') return told.some((type) => type === command.type) ? accepts(record, []) : refused('CASE_CLOSED');
  const effects = considered(command, record, context);
  if (!effects.ok) return effects;
  const after = afterStepEffects<AlertStepCode, AlertState, ShareAlert>(alertSteps, record, effects.value, context.today, 'by' in command ? command.by : null);
  return accepts(withFacts(after, effects.value), effects.value);
}

function withFacts(record: ShareAlert, effects: readonly AlertEffect[]): ShareAlert {
  return effects.reduce((one, effect) => (effect.type === 'facts-changed' ? { ...one, facts: { ...one.facts, ...effect.facts } } : one), record);
}

function considered(command: Order, record: ShareAlert, context: AlertContext): Decided {
  switch (command.type) {
    case 'complete':
      return completed(command, record, context);
    case 'explain':
      return accepted(explained(command, record, context));
    case 'ask-help':
      return asked(record, command.reason);
    case 'mute':
      return muted(record, command, context);
    case 'unmute':
      return unmuted(record);
    case 'mute-ended':
      return muteEnded(record, context);
    case 'hand-over':
      return handedOver(record, command, context);
    case 'cause-changed':
      return causeChanged(command, record);
    case 'cured':
      return accepted(cured(command.reason, record));
  }
}

function completed(command: CompleteStep<AlertStepCode>, record: ShareAlert, context: AlertContext): Decided {
  const checked = checkCompletion(alertSteps, record, command);
  if (!checked.ok) return checked;
  const { code, outcome } = command;
  if (code !== 'coordinate') return refused('STEP_NOT_OPEN');
  if (outcome === 'handed-over') return handedOver(record, { department: checked.value['department'] as DepartmentCode, reason: String(checked.value['reason']) }, context, outcome);
  return accepted([{ type: 'step-closed', code, outcome, data: checked.value }, { type: 'facts-changed', facts: { asked: null } }]);
}

/** The owner says how it stands; what it does not hold for its own is put to the data bureau. */
function explained({ claim, reason }: Extract<AlertCommand, { type: 'explain' }>, record: ShareAlert, { today }: AlertContext): AlertEffect[] {
  const restore = openStepOf(record, 'restore');
  const noted: AlertEffect[] = restore ? [{ type: 'step-noted', code: 'restore', data: { ...restore.data, explanation: reason, explainedOn: today } }] : [];
  return [...noted, { type: 'facts-changed', facts: { explanation: { text: reason, on: today }, ...(claim === 'not-ours' && { asked: reason }) } }];
}

function asked(record: ShareAlert, reason: string): Decided {
  if (record.facts.mute) return refused('MUTED');
  return record.facts.asked === null ? accepted([{ type: 'facts-changed', facts: { asked: reason } }]) : refused('ALREADY_ASKED');
}

/** Another face of the same fault stays one alert. Whose turn it is follows, unless a person has decided since, and not while it is muted. */
function causeChanged({ kind, reasonCode, reason, turn }: Extract<AlertCommand, { type: 'cause-changed' }>, record: ShareAlert): Decided {
  const { facts } = record;
  if (!alertFamilies[facts.family].some((one) => one === kind)) return refused('OTHER_FAMILY');
  const moves = turn.office !== facts.turn.office && facts.mute === null;
  if (!moves && facts.kind === kind && facts.reasonCode === reasonCode) return accepted([]);
  const changed: Partial<AlertFacts> = { kind, reasonCode, reason, ...(moves && { turn }) };
  return accepted([{ type: 'facts-changed', facts: changed }, ...(moves ? follows(record, turn, reason) : [])]);
}

function follows(record: ShareAlert, turn: AlertTurn, reason: string): AlertEffect[] {
  return turn.office === record.facts.owner.office ? [] : ownerEffects(record, turn, reason);
}

function cured(reason: string, record: ShareAlert): AlertEffect[] {
  const [restore, coordinate] = [openStepOf(record, 'restore'), openStepOf(record, 'coordinate')];
  return [
    ...(restore ? [{ type: 'step-closed', code: 'restore', outcome: 'cured', data: restore.data } as const] : []),
    ...(coordinate ? [{ type: 'step-closed', code: 'coordinate', outcome: 'moot', data: coordinate.data } as const] : []),
    { type: 'facts-changed', facts: { mute: null, asked: null } },
    { type: 'case-closed', state: 'cured', article: ARTICLE, reason },
  ];
}

export const shareAlert: DeclaredProcedure<AlertStepCode, AlertState, ShareAlert, AlertCommand, AlertEffect, AlertContext, AlertRefusal> = {
  slug: shareAlertSlug, document: DOCUMENT, steps: alertSteps, papers: {}, states: alertStates, requests: alertRequests, decide, owed: owedSteps,
};
