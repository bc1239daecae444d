import { z } from 'zod';

const Step = z.object({ label: z.string(), formula: z.string(), value: z.unknown(), citation: z.unknown() });
const Range = z.object({ earliest: z.string(), latest: z.string() });
const beside = new Set(['because', 'steps', 'as_of', 'warnings', 'error', 'range', 'at_least', 'at_most', 'on', 'first_from', 'known_through']);

const refusals = new Set(['GRADE_LEVEL_MISMATCH', 'NOT_IN_TEXT']);

/** Records of one shape, such as the days of a count: shown as a table, not as a value. */
const isTable = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every((each) => typeof each === 'object' && each !== null && !Array.isArray(each));

/** An answer in the shape of the worked cases: value keys at the top, what explains them beside. */
export function readAnswer(answer: Record<string, unknown>) {
  const steps = z.array(Step).safeParse(answer['steps']);
  const range = Range.safeParse(answer['range']);
  return {
    values: Object.entries(answer).filter(([key, value]) => !beside.has(key) && !isTable(value)),
    tables: Object.entries(answer).flatMap(([key, value]) => (!beside.has(key) && isTable(value) ? [{ key, rows: value }] : [])),
    steps: steps.success ? steps.data : [],
    asOf: typeof answer['as_of'] === 'string' ? answer['as_of'] : null,
    range: range.success ? range.data : null,
    notCovered: answer['error'] === 'CALENDAR_NOT_COVERED',
    unknownRate: answer['error'] === 'LPR_MISSING' || answer['error'] === 'LPR_NOT_CONFIRMED' ? String(answer['on']) : null,
    /** Other refusals, which the texts have a sentence for. */
    refusal: typeof answer['error'] === 'string' && refusals.has(answer['error']) ? answer['error'] : null,
    warnings: z.array(z.string()).catch([]).parse(answer['warnings']),
  };
}
