import { stepView, type CaseworkContext, type OfficeBook } from '@lianban/casework';
import type { Sealer } from '@lianban/crypto';
import { stepSpec, unchosenOutcomes, type LoanStepView, type Signature } from '@lianban/procedure-loan-renewal';
import type { LoanStepEntity } from '../cases/loan-step.entity.js';
import { loanProcedure } from '../loan-procedure.js';
import { stepDataView } from './step-data-view.js';

/** A step of the case page. */
export function loanStepView(sealer: Sealer, step: LoanStepEntity, offices: OfficeBook, context: CaseworkContext, clear: boolean): LoanStepView {
  const { code, outcome, byName, data } = step;
  const outcomeLabel = outcome && ((unchosenOutcomes as Readonly<Record<string, string>>)[outcome] ?? stepSpec(code).outcomes[outcome]?.label ?? outcome);
  return { ...stepView(loanProcedure, step, offices, context), code, outcomeLabel, byName, atCounter: data['atCounter'] === true, data: stepDataView(sealer, step, clear), resolution: resolutionOf(data) };
}

/** What the leading group wrote down and who has signed. */
function resolutionOf(data: LoanStepEntity['data']): LoanStepView['resolution'] {
  if (typeof data['decision'] !== 'string') return null;
  const signatures = (data['signatures'] ?? []) as Signature[];
  const present = ((data['present'] ?? []) as string[]).map((post) => {
    const signed = signatures.find((one) => one.post === post);
    return { post, signed: signed !== undefined, agrees: signed?.agrees ?? null, reason: signed?.reason ?? null };
  });
  return { decision: data['decision'], feeBp: (data['feeBp'] as number | null | undefined) ?? null, reason: String(data['reason'] ?? ''), present };
}
