import { findSetting, type DatedSetting, type PlainDate } from '@lianban/kernel';

/** How long a step may take: working days, and the local setting that says so; null where the law itself gives the number. */
export interface StepTerm {
  workingDays: number;
  setting: string | null;
}

/** Where the law says "in time" and gives no number: the dated local setting, else the default that ships. */
export function settingTerm(settings: readonly DatedSetting[], key: string, on: PlainDate, defaultWorkingDays: number): StepTerm {
  const value = findSetting(settings, key, on)?.value;
  return { workingDays: typeof value === 'number' ? value : defaultWorkingDays, setting: key };
}

const kinds = ['review', 'approval', 'signing', 'answer'] as const;

/** The local settings that measure the steps of a procedure, as `StepSpec.term` names them: no law says how long an office may take within. */
export function termSettings(procedure: string, effectiveFrom: string, source: string, workingDays = 3): DatedSetting[] {
  return kinds.map((kind) => ({ key: `${procedure}.${kind}-term-working-days`, value: workingDays, effectiveFrom, source, synthetic: false }));
}
