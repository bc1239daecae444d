import { completePublication, isPublicationCode } from '@lianban/disclosure';
import { accepted, plainDate, refused, type Outcome } from '@lianban/kernel';
import { checkCompletion, ended, openStepOf, type CompleteStep } from '@lianban/steps';
import type { AccidentContext, AccidentEffect, AccidentRefusal } from '../accident-investigation.commands.js';
import { accidentPapers } from '../accident-investigation.papers.js';
import type { Accident } from '../accident-investigation.state.js';
import { accidentSteps, type AccidentStepCode } from '../steps/accident-steps.js';
import { wrongDay } from './days.js';

type Decided = Outcome<AccidentEffect[], AccidentRefusal>;
type Data = Readonly<Record<string, unknown>>;

/** The owner of a step ends it: form, papers, days, then what item 7 makes of it. */
export function complete(record: Accident, command: CompleteStep<AccidentStepCode>, context: AccidentContext): Decided {
  const checked = checkCompletion(accidentSteps, record, command, accidentPapers);
  if (!checked.ok) return checked;
  const { code, outcome } = command;
  if (isPublicationCode(code)) return completePublication(record, { code, outcome, data: checked.value }, knownOf(record, context));
  return wrongDay(record, code, checked.value, context.today) ?? consequences(record, code, outcome, checked.value);
}

/** Names of persons concerned must not become public; the firm's and the offices' may. */
function knownOf({ facts }: Accident, { allowed }: AccidentContext) {
  return { persons: facts.persons, allowed: [...allowed, facts.firmName], confirmed: [] };
}

function consequences(record: Accident, code: AccidentStepCode, outcome: string, data: Data): Decided {
  const closed: AccidentEffect = { type: 'step-closed', code, outcome, data };
  if (code === 'closing' && String(data['rectifyByOn']) < String(data['closedOn'])) return refused('DATE_WRONG', { field: 'rectifyByOn', on: `不早于批复结案日 ${String(data['closedOn'])}` });
  if (code === 'extension-decision' && outcome === 'approved') return accepted([closed, ...putOff(record, data)]);
  if (code !== 'investigation') return accepted([closed]);
  if (!ended(record, 'team', 'formed')) return refused('TEAM_MISSING');
  return accepted([closed, ...needless(record, 'extension-decision')]);
}

function putOff(record: Accident, { untilOn, reason }: Data): AccidentEffect[] {
  if (!openStepOf(record, 'investigation')) return [];
  return [{ type: 'step-refixed', code: 'investigation', dueOn: plainDate(String(untilOn)), reason: String(reason) }];
}

/** A step that nobody has to end any more. */
function needless(record: Accident, code: AccidentStepCode): AccidentEffect[] {
  const open = openStepOf<AccidentStepCode>(record, code);
  return open ? [{ type: 'step-closed', code, outcome: 'moot', data: open.data }] : [];
}
