import { resolutionSteps, type LoanDetail, type ResolutionStep } from '@lianban/procedure-loan-renewal';

export type Offer = LoanDetail['actions'][number];

/** What the page offers: one primary action, the rest beside it. Uploading has its own place among the papers. */
export function offersOf(actions: readonly Offer[]): { primary: Offer | null; others: Offer[]; mayUpload: boolean } {
  const offered = actions.filter(({ action }) => action !== 'upload');
  const primary = offered.find((offer) => offer.primary) ?? null;
  return { primary, others: offered.filter((offer) => offer !== primary), mayUpload: actions.some(({ action }) => action === 'upload') };
}

export const offerKey = ({ action, code }: Offer): string => `${action}/${code ?? ''}`;

/** The step that a resolution is about. Throws when the service offers one for a step that takes none. */
export function resolutionStepOf({ code }: Offer): ResolutionStep {
  const found = resolutionSteps.find((step) => step === code);
  if (!found) throw new RangeError(`no resolution is taken for ${code ?? 'no step'}`);
  return found;
}
