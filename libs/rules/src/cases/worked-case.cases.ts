/** A worked case a clerk can read: asked and answered in the names of the evaluator; `expected` is a subset. */
export interface WorkedCase {
  named: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
}

/** Shorthand for rows. */
export function row(named: string, input: WorkedCase['input'], expected: WorkedCase['expected']): WorkedCase {
  return { named, input, expected };
}
