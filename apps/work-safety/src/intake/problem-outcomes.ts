import type { IntakeOutcome, IntakeProblemKind } from '@lianban/contracts';

/** How each kind may be settled: what became a case already is put right there, what did not may yet become one. */
export const outcomesOf: Record<IntakeProblemKind, readonly IntakeOutcome[]> = {
  'number-used': ['same-decision', 'try-again', 'handled'], 'not-recorded': ['try-again', 'handled'], changed: ['handled'], withdrawn: ['handled'],
};
