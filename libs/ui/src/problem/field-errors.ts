import type { Problem } from '@lianban/contracts';
import type { FieldError } from './error-summary.js';

/** The errors of a refused form by field; field names of services become ids of the form's elements. */
export function fieldErrorsOf(problem: Problem | null, prefix: string): FieldError[] {
  return (problem?.errors ?? []).map((error) => ({
    fieldId: `${prefix}${error.field}`,
    message: error.remedy ? `${error.message}。${error.remedy}` : error.message,
  }));
}
