import { accepted, plainDate, refused, type Outcome } from '@lianban/kernel';
import type { EnforcementCommand, EnforcementContext, EnforcementEffect, EnforcementRefusal } from '../enforcement-disclosure.commands.js';
import type { EnforcementCase } from '../enforcement-disclosure.state.js';

/** The day of service becomes known, or was entered wrongly: what the decision demands is counted from it (item 11). */
export function served({ facts: { decidedOn, ...facts } }: EnforcementCase, { servedOn, ...said }: Extract<EnforcementCommand, { type: 'serve' }>, { today }: EnforcementContext): Outcome<EnforcementEffect[], EnforcementRefusal> {
  const performByOn = said.performByOn ?? facts.performByOn;
  if (decidedOn === null) return refused('STEP_NOT_OPEN');
  if (servedOn < decidedOn || servedOn > today) return refused('DATE_WRONG', { field: 'servedOn', on: `${decidedOn} 至 ${today}` });
  if (performByOn !== null && performByOn < servedOn) return refused('DATE_WRONG', { field: 'performByOn', on: `不早于送达日 ${servedOn}` });
  return accepted([{ type: 'decision-served', servedOn: plainDate(servedOn), performByOn: performByOn === null ? null : plainDate(performByOn) }]);
}
