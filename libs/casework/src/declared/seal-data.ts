import type { Sealer } from '@lianban/crypto';
import { fieldsOf, type StepSpec } from '@lianban/steps';

const context = 'step.data';

export type StepData = Readonly<Record<string, unknown>>;
interface Sealed {
  sealed: string;
}

export function isSealed(value: unknown): value is Sealed {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Sealed>).sealed === 'string';
}

/** Personal and bank data of a step as `{ sealed }`, by what any of its forms says is sealed; what is sealed already stays so. */
export function sealData(sealer: Sealer, spec: Pick<StepSpec, 'outcomes'> | undefined, data: StepData): StepData {
  const fields = Object.values(spec?.outcomes ?? {}).flatMap(({ form }) => fieldsOf(form));
  const secret = new Set(fields.filter((field) => field.sealed).map(({ name }) => name));
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, secret.has(name) && typeof value === 'string' ? { sealed: sealer.seal(value, context) } : value]));
}

/** The clear value behind a sealed one; any other value as it is. */
export function openValue(sealer: Sealer, value: unknown): unknown {
  return isSealed(value) ? sealer.open(value.sealed, context) : value;
}
