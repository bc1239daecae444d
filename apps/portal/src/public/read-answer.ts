import { z } from 'zod';

const Step = z.object({ label: z.string(), formula: z.string(), value: z.unknown(), citation: z.unknown() });
const Range = z.object({ earliest: z.string(), latest: z.string() });
const beside = new Set(['because', 'steps', 'as_of', 'warnings', 'error', 'range', 'at_least', 'at_most']);

/** An answer in the shape of the worked cases: value keys at the top, what explains them beside. */
export function readAnswer(answer: Record<string, unknown>) {
  const steps = z.array(Step).safeParse(answer['steps']);
  const range = Range.safeParse(answer['range']);
  return {
    values: Object.entries(answer).filter(([key]) => !beside.has(key)),
    steps: steps.success ? steps.data : [],
    asOf: typeof answer['as_of'] === 'string' ? answer['as_of'] : null,
    range: range.success ? range.data : null,
    notCovered: answer['error'] === 'CALENDAR_NOT_COVERED',
    warned: Array.isArray(answer['warnings']) && answer['warnings'].length > 0,
  };
}
