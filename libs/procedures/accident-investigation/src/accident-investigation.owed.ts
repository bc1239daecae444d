import { addWorkingDays } from '@lianban/calendar';
import { isPublicationOver } from '@lianban/disclosure';
import { settingTerm } from '@lianban/deadlines';
import { laterOf, plainDate, type PlainDate } from '@lianban/kernel';
import { ended, owedOf, type Need, type OwedStep, type StepEnd } from '@lianban/steps';
import type { AccidentContext } from './accident-investigation.commands.js';
import type { Accident } from './accident-investigation.state.js';
import { dayOf } from './decide/days.js';
import { readingsOn, termSetting } from './figures/default-settings.js';
import { closingDue, investigationDue } from './rules/accident-terms.rule.js';
import { evaluationDeadline } from './rules/evaluation-deadline.rule.js';
import type { AccidentStepCode } from './steps/accident-steps.js';

type Needs = Partial<Record<AccidentStepCode, Need<Accident>>>;

const count = ({ steps }: Accident, code: AccidentStepCode, outcome: string): number => steps.filter((step) => step.code === code && step.outcome === outcome).length;
const isClosed = (record: Accident): boolean => ended(record, 'closing', 'closed');
const closedOn = (record: Accident): PlainDate => dayOf(record, 'closing', 'closed', 'closedOn');

/** When each step is owed, read from what is done (item 7). */
function needs(context: AccidentContext): Needs {
  const { settings, today } = context;
  return {
    listing: { when: () => true },
    team: { when: () => true },
    investigation: { when: (record) => !ended(record, 'draft-review', 'passed'), round: (record) => 1 + count(record, 'draft-review', 'returned'), end: (record) => reportEnd(record, context) },
    'draft-review': { when: (record) => count(record, 'investigation', 'submitted') > count(record, 'draft-review', 'returned'), round: (record) => count(record, 'investigation', 'submitted') },
    closing: {
      when: (record) => ended(record, 'draft-review', 'passed'),
      end: (record) => ({ fixedOn: closingDue({ reportedOn: dayOf(record, 'draft-review', 'passed', 'reviewedOn'), grade: record.facts.grade }, today, settings).value.dueOn }),
    },
    publication: { when: isClosed, end: (record) => ({ term: { workingDays: Number(termSetting(settings, 'publication-term-working-days', closedOn(record)).value), sinceOn: closedOn(record) } }) },
    redaction: { when: isClosed },
    rectification: { when: isClosed, end: (record) => ({ fixedOn: dayOf(record, 'closing', 'closed', 'rectifyByOn') }) },
    evaluation: { when: isClosed, end: (record) => ({ fixedOn: evaluationEnd(record, context) }) },
    'evaluation-filing': { when: (record) => ended(record, 'evaluation', 'evaluated') },
    'filing-receipt': { when: (record) => ended(record, 'evaluation-filing', 'filed') },
  };
}

/** By the law's day, which may have been put off; a report that came back late has the days of local practice. */
function reportEnd(record: Accident, { settings, today, calendar }: AccidentContext): StepEnd {
  const due = record.steps.findLast(({ code }) => code === 'investigation')?.dueOn ?? investigationDue(record.facts.happenedOn, today, settings).value.dueOn;
  if (count(record, 'draft-review', 'returned') === 0) return { fixedOn: due };
  const rework = settingTerm(settings, 'accident-investigation.rework-term-working-days', today, Number(termSetting(settings, 'rework-term-working-days', today).value));
  const again = addWorkingDays(calendar, today, rework.workingDays);
  return again.ok ? { fixedOn: laterOf(due, again.value) } : { term: { workingDays: rework.workingDays, sinceOn: today } };
}

/** Under the reading that moves a rest day, through a year without a notice: the latest day it may be, so that nobody is accused by a guess. */
function evaluationEnd(record: Accident, { settings, calendar, today }: AccidentContext): PlainDate {
  const ruled = evaluationDeadline({ closingDate: closedOn(record) }, today, { readings: readingsOn(settings, closedOn(record)), calendar });
  return ruled.ok ? ruled.value.value.deadline : plainDate(String(ruled.refusal.detail['latestOn'] ?? unmoved(record, today, calendar)));
}

function unmoved(record: Accident, today: PlainDate, calendar: AccidentContext['calendar']): PlainDate {
  const ruled = evaluationDeadline({ closingDate: closedOn(record) }, today, { readings: { 'E.rollover': false }, calendar });
  return ruled.ok ? ruled.value.value.deadline : today;
}

/** What the record owes now and has not opened. Nothing once it has ended. */
export function owedSteps(record: Accident, context: AccidentContext): OwedStep<AccidentStepCode>[] {
  return record.state === 'open' ? owedOf<AccidentStepCode, Accident>(needs(context), record) : [];
}

/** Published, rectified, evaluated and filed: nothing is left to do. */
export function isComplete(record: Accident): boolean {
  return isPublicationOver(record) && ended(record, 'rectification', 'implemented') && ended(record, 'filing-receipt', 'acknowledged') && ended(record, 'listing', 'listed');
}
