import { accepted, refused, type Outcome } from '@lianban/kernel';
import { openStepOf } from '@lianban/steps';
import type { AccidentCommand, AccidentContext, AccidentEffect, AccidentRefusal } from '../accident-investigation.commands.js';
import type { Accident } from '../accident-investigation.state.js';
import { latestExtension } from '../rules/accident-terms.rule.js';

/** The government that investigates asks itself for more time, within what national rules allow at most. */
export function askExtension(record: Accident, { untilOn, reason }: Extract<AccidentCommand, { type: 'ask-extension' }>, { today, settings }: AccidentContext): Outcome<AccidentEffect[], AccidentRefusal> {
  const open = openStepOf(record, 'investigation');
  if (!open) return refused('STEP_NOT_OPEN');
  if (openStepOf(record, 'extension-decision')) return refused('EXTENSION_PENDING');
  if (untilOn <= open.dueOn) return refused('EXTENSION_NOT_LATER', { field: 'untilOn', on: `现为 ${open.dueOn}` });
  const latest = latestExtension(record.facts.happenedOn, today, settings).value.dueOn;
  if (untilOn > latest) return refused('EXTENSION_TOO_LATE', { field: 'untilOn', on: `最长至 ${latest}` });
  return accepted([{ type: 'step-opened', code: 'extension-decision', data: { untilOn, reason } }]);
}
