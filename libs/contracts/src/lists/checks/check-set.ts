import { rules } from './check-rules.table.js';

export type CheckLevel = 'block' | 'error' | 'hint';

export interface CheckRule {
  level: CheckLevel;
  /** zh-CN; `{}` takes the finding's parameter. */
  sentence: string;
  remedy: string;
}

export type CheckCode = keyof typeof rules;

/** Stored with each batch, so that an old batch can be explained by the checks of its day. */
export const CheckSetVersion = '2026.3';

export const checkRules: Record<CheckCode, CheckRule> = rules;

export function isCheckCode(code: string): code is CheckCode {
  return Object.hasOwn(rules, code);
}

/** The sentence of a check with its parameter put in. */
export function checkSentence(code: CheckCode, parameter: string | null = null): string {
  return checkRules[code].sentence.replace('{}', parameter ?? '');
}
