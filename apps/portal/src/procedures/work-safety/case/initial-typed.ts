import type { FormField } from '../../../form/form-field.js';
import type { Typed } from '../../../form/read-form.js';
import { groupedYuan } from '../../../form/yuan.js';

/** What is known already, as a person would have typed it: fen become yuan. */
export function initialTyped(fields: readonly FormField[], initial: Readonly<Record<string, unknown>>): Typed {
  const known = fields.filter(({ name }) => initial[name] !== undefined && initial[name] !== null);
  return Object.fromEntries(known.map(({ name, input }) => [name, input === 'money' ? groupedYuan(String(Number(initial[name]) / 100)) : initial[name]]));
}
