import { addWorkingDays } from '@lianban/calendar';
import { accepted, addDays, plainDate, refused, type Outcome, type PlainDate } from '@lianban/kernel';
import { openStepOf } from '@lianban/steps';
import { muteMostDays } from '../figures/default-settings.js';
import type { AlertCommand, AlertContext, AlertEffect, AlertRefusal } from '../share-alert.commands.js';
import type { ShareAlert } from '../share-alert.state.js';
import { alertSteps, type AlertStepCode } from '../steps/alert-steps.js';

type Decided = Outcome<AlertEffect[], AlertRefusal>;
const codes = Object.keys(alertSteps) as AlertStepCode[];

/** Silence with a reason: nothing is sent and no day of a term passes until the day, which moves to the next working day. */
export function muted(record: ShareAlert, { untilOn, reason }: Extract<AlertCommand, { type: 'mute' }>, context: AlertContext): Decided {
  const [wanted, latest] = [plainDate(untilOn), addDays(context.today, muteMostDays(context.settings, context.today))];
  if (record.facts.mute) return refused('ALREADY_MUTED');
  if (wanted <= context.today) return refused('MUTE_NOT_LATER', { field: 'untilOn', on: `今天是 ${context.today}` });
  if (wanted > latest) return refused('MUTE_TOO_LONG', { field: 'untilOn', on: `最晚至 ${latest}` });
  const suspended = codes.filter((code) => openStepOf(record, code)).map((code): AlertEffect => ({ type: 'step-suspended', code, reason }));
  return accepted([...suspended, { type: 'facts-changed', facts: { mute: { untilOn: workingDayFrom(wanted, context), reason } } }]);
}

/** It speaks again, and every step goes on. */
export function unmuted(record: ShareAlert): Decided {
  if (!record.facts.mute) return refused('NOT_MUTED');
  const resumed = codes.filter((code) => openStepOf(record, code)?.suspended).map((code): AlertEffect => ({ type: 'step-resumed', code }));
  return accepted([...resumed, { type: 'facts-changed', facts: { mute: null } }]);
}

/** The day has come on which a muted alert speaks again. */
export function muteEnded(record: ShareAlert, { today }: AlertContext): Decided {
  return record.facts.mute && record.facts.mute.untilOn <= today ? unmuted(record) : accepted([]);
}

/** A day of which nobody knows yet whether it is worked stands as it is. */
function workingDayFrom(on: PlainDate, { calendar }: AlertContext): PlainDate {
  const day = addWorkingDays(calendar, addDays(on, -1), 1);
  return day.ok ? day.value : on;
}
