import { owedOf, type Need, type OwedStep } from '@lianban/steps';
import { restoreTerm } from './figures/default-settings.js';
import type { AlertContext } from './share-alert.commands.js';
import type { ShareAlert } from './share-alert.state.js';
import type { AlertStepCode } from './steps/alert-steps.js';

type Needs = Record<AlertStepCode, Need<ShareAlert>>;

const rounds = ({ steps }: ShareAlert, code: AlertStepCode): number => steps.filter((step) => step.code === code && step.outcome !== null).length;

/** When each step is owed: restoring as long as the alert is open, by each owner in turn; coordinating while somebody asks and nobody has muted it. */
function needs({ settings, today }: AlertContext): Needs {
  return {
    restore: { when: () => true, round: (record) => rounds(record, 'restore') + 1, end: ({ facts }) => ({ term: { ...restoreTerm(settings, facts.kind, today), sinceOn: today } }) },
    coordinate: { when: ({ facts }) => facts.asked !== null && facts.mute === null, round: (record) => rounds(record, 'coordinate') + 1 },
  };
}

/** What the record owes now and has not opened. Nothing once it has ended. */
export function owedSteps(record: ShareAlert, context: AlertContext): OwedStep<AlertStepCode>[] {
  if (record.state !== 'open') return [];
  return owedOf<AlertStepCode, ShareAlert>(needs(context), record).map((owed) => (owed.code === 'coordinate' ? { ...owed, data: { asked: record.facts.asked } } : owed));
}
