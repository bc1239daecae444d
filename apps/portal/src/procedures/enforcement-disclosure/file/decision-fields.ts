import { decisionKinds, violationKinds } from '@lianban/contracts';
import { discretionBands, namesAmount } from '@lianban/procedure-enforcement-disclosure';
import type { DecisionKind } from '@lianban/contracts';
import type { TFunction } from 'i18next';
import type { FormField } from '../../../form/form-field.js';

type Texts = TFunction<'decisions'>;

/** What is asked of a decision, in its groups; sums and bands only where the kinds name a sum. */
export function decisionFields(t: Texts, kinds: readonly DecisionKind[]): Record<'decision' | 'party' | 'law' | 'money' | 'review', FormField[]> {
  const sum = namesAmount(kinds);
  return {
    decision: [
      { name: 'kinds', label: t('fields.kinds'), input: 'many', options: decisionKinds }, { name: 'decidedOn', label: t('fields.decidedOn'), input: 'date', optional: true, help: t('fields.decidedOnHelp') },
      { name: 'decisionNumber', label: t('fields.decisionNumber'), input: 'text', optional: true, help: t('fields.decisionNumberHelp') }, { name: 'servedOn', label: t('fields.servedOn'), input: 'date', optional: true }, { name: 'performByOn', label: t('fields.performByOn'), input: 'date', optional: true },
    ],
    party: [
      { name: 'firmName', label: t('fields.firmName'), input: 'text' }, { name: 'naturalPerson', label: t('fields.naturalPerson'), input: 'yes-no', help: t('fields.naturalPersonHelp') },
      { name: 'persons', label: t('fields.persons'), input: 'lines', optional: true, help: t('fields.personsHelp') }, { name: 'creditCode', label: t('fields.creditCode'), input: 'text', optional: true },
    ],
    law: [
      { name: 'violation', label: t('fields.violation'), input: 'long-text', most: 2000 }, { name: 'basis', label: t('fields.basis'), input: 'lines', help: t('fields.basisHelp') },
    ],
    money: sum ? [
      { name: 'amountFen', label: t('fields.amountFen'), input: 'money' }, { name: 'violationKind', label: t('fields.violationKind'), input: 'choice', options: { '': t('fields.none'), ...violationKinds } },
      { name: 'band', label: t('fields.band'), input: 'choice', options: { '': t('fields.none'), ...discretionBands } }, { name: 'bandReason', label: t('fields.bandReason'), input: 'long-text', optional: true, help: t('fields.bandReasonHelp') },
    ] : [],
    review: [{ name: 'reviewedBy', label: t('fields.reviewedBy'), input: 'text', optional: true }, { name: 'reviewedOn', label: t('fields.reviewedOn'), input: 'date', optional: true }],
  };
}
