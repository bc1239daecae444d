import { dataInWords } from '@lianban/casework';
import type { Sealer } from '@lianban/crypto';
import { caseDocuments, stepSpec, type LoanStepView } from '@lianban/procedure-loan-renewal';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { eligibilityWords } from '../eligibility-words.data.js';
import { stepDataWords } from './step-data-words.data.js';

const words = { labels: stepDataWords, items: { ...eligibilityWords, ...caseDocuments } };

/** What a step knows, in words; what the leading group wrote down is shown as its resolution. */
export function stepDataView(sealer: Sealer, step: LoanStepEntity, clear: boolean): LoanStepView['data'] {
  return 'decision' in step.data ? [] : dataInWords(sealer, stepSpec(step.code), step, clear, words);
}
