import type { CaseworkContext, LoadedCase, Standing } from '@lianban/casework';
import { may } from './access/permissions.js';
import { recorderOf } from './office-places.js';
import type { SafetyCaseEntity } from './safety-case.entity.js';
import type { SafetyCase, SafetyKind } from './safety-kind.js';
import type { SafetyStepEntity } from './safety-step.entity.js';

export type LoadedSafetyCase = LoadedCase<SafetyCaseEntity, SafetyStepEntity, SafetyCase>;

/** The offices that take part in a case: its own, those that owe or owed a step in it, and those that record one for another. */
function officesOf(kind: SafetyKind, { row, steps }: LoadedSafetyCase, context: CaseworkContext): Set<string> {
  const recorders = Object.values(kind.rules.steps).flatMap((spec) => recorderOf(kind, spec, row, context) ?? []);
  return new Set([row.office, ...steps.map(({ office }) => office), ...recorders]);
}

/** Whether a post may put papers into a case that it sees: who only watches it, also from the department's office in the city, leaves it as it is. */
export function mayUpload(kind: SafetyKind, actor: Standing & { office: string }, one: LoadedSafetyCase, context: CaseworkContext): boolean {
  return [...officesOf(kind, one, context)].some((office) => may('document.upload', actor, { office, county: null }));
}
