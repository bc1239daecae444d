import { ended, owedOf, type Need, type OwedStep } from '@lianban/steps';
import type { EnforcementContext } from './enforcement-disclosure.commands.js';
import type { EnforcementCase } from './enforcement-disclosure.state.js';
import { readingsOn } from './figures/default-settings.js';
import { disclosureTerm } from './rules/disclosure-deadline.rule.js';
import { isMajorDecision } from './rules/fine-band.js';
import type { EnforcementStepCode } from './steps/enforcement-steps.js';

type Needs = Partial<Record<EnforcementStepCode, Need<EnforcementCase>>>;

/** When each step is owed, read from what is done: items 10, then 9. */
function needs({ settings, today }: EnforcementContext): Needs {
  const isDraft = ({ facts }: EnforcementCase): boolean => facts.decidedOn === null;
  const mustBeReviewed = ({ facts }: EnforcementCase): boolean => (facts.reviewedOn === null || facts.reviewedBy === null) && isMajorDecision(facts, today, settings);
  return {
    'legal-review': { when: (record) => isDraft(record) && mustBeReviewed(record) },
    issue: { when: (record) => isDraft(record) && (!mustBeReviewed(record) || ended(record, 'legal-review', 'passed')) },
    publication: {
      when: (record) => !isDraft(record),
      end: ({ facts }) => (facts.decidedOn ? { term: disclosureTerm(facts.decidedOn, readingsOn(settings, facts.decidedOn)) } : {}),
    },
    redaction: { when: (record) => !isDraft(record) },
  };
}

/** What the record owes now and has not opened. Nothing once it has ended. */
export function owedSteps(record: EnforcementCase, context: EnforcementContext): OwedStep<EnforcementStepCode>[] {
  return record.state === 'open' ? owedOf<EnforcementStepCode, EnforcementCase>(needs(context), record) : [];
}
