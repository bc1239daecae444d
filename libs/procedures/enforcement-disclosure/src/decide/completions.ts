import { normaliseDecisionNumber } from '@lianban/contracts';
import { completePublication, isPublicationCode } from '@lianban/disclosure';
import { accepted, plainDate, refused, type Outcome } from '@lianban/kernel';
import { checkCompletion, dataOf, lastStep, type CompleteStep } from '@lianban/steps';
import { DOCUMENT_IN_FORCE_FROM } from '../document.js';
import type { EnforcementContext, EnforcementEffect, EnforcementRefusal } from '../enforcement-disclosure.commands.js';
import { enforcementPapers } from '../enforcement-disclosure.papers.js';
import type { EnforcementCase } from '../enforcement-disclosure.state.js';
import { enforcementSteps, type EnforcementStepCode } from '../steps/enforcement-steps.js';

type Decided = Outcome<EnforcementEffect[], EnforcementRefusal>;
type Data = Readonly<Record<string, unknown>>;

/** The owner of a step ends it: form, papers, days, then what items 9 and 10 make of it. */
export function complete(record: EnforcementCase, command: CompleteStep<EnforcementStepCode>, context: EnforcementContext): Decided {
  const checked = checkCompletion(enforcementSteps, record, command, enforcementPapers);
  if (!checked.ok) return checked;
  const { code, outcome } = command;
  if (isPublicationCode(code)) return completePublication(record, { code, outcome, data: checked.value }, knownOf(record, context));
  const closed: EnforcementEffect = { type: 'step-closed', code, outcome, data: checked.value };
  if (outcome === 'returned' || outcome === 'dropped') return accepted([closed, { type: 'case-closed', state: 'returned', article: '10', reason: String(checked.value['reason']) }]);
  return code === 'issue' ? issued(record, closed, checked.value, context) : accepted([closed]);
}

/** Names of persons concerned must not become public; the firm's, unless it is a person's, and the offices' may. */
function knownOf({ facts }: EnforcementCase, { allowed }: EnforcementContext) {
  const { firmName, naturalPerson, persons } = facts;
  return naturalPerson ? { persons: [...persons, firmName], allowed, confirmed: [] } : { persons, allowed: [...allowed, firmName], confirmed: [] };
}

function issued(record: EnforcementCase, closed: EnforcementEffect, data: Data, { today }: EnforcementContext): Decided {
  const number = normaliseDecisionNumber(String(data['decisionNumber']));
  if (!number) return refused('NUMBER_FORM', { field: 'decisionNumber' });
  const { facts } = record;
  const decidedOn = plainDate(String(data['decidedOn']));
  const reviewedOn = facts.reviewedOn ?? lastStep(record, 'legal-review')?.closedOn ?? null;
  if (decidedOn > today) return refused('DATE_WRONG', { field: 'decidedOn', on: `不晚于今天 ${today}` });
  if (reviewedOn && decidedOn < reviewedOn) return refused('DATE_WRONG', { field: 'decidedOn', on: `不早于审核通过日 ${reviewedOn}` });
  if (decidedOn < DOCUMENT_IN_FORCE_FROM) return refused('DATE_WRONG', { field: 'decidedOn', on: `不早于通知施行日 ${DOCUMENT_IN_FORCE_FROM}` });
  const [servedOn, performByOn] = [dayOf(data['servedOn']), dayOf(data['performByOn']) ?? facts.performByOn];
  if (servedOn && (servedOn < decidedOn || servedOn > today)) return refused('DATE_WRONG', { field: 'servedOn', on: `${decidedOn} 至 ${today}` });
  if (performByOn && performByOn < decidedOn) return refused('DATE_WRONG', { field: 'performByOn', on: `不早于决定日 ${decidedOn}` });
  const reviewedBy = facts.reviewedBy ?? (dataOf(record, 'legal-review', 'passed')?.['reviewedBy'] as string | undefined) ?? null;
  return accepted([closed, { type: 'decision-issued', decisionNumber: number, decidedOn, servedOn, performByOn, reviewedBy, reviewedOn }]);
}

const dayOf = (value: unknown) => (typeof value === 'string' && value ? plainDate(value) : null);
