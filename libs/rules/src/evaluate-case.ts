import { officialCalendar, type Calendar } from '@lianban/calendar';
import type { Outcome, Refusal, Ruling } from '@lianban/kernel';
import type { z } from 'zod';
import { latestDateIn } from './as-of.js';
import { camelKeys, snakeKey, snakeKeys } from './case-names.js';
import { findRule } from './registry.js';

/** An answer with snake_case keys: the ruling's value at the top with `because`, `steps`, `as_of`, or `{error, …}`. */
export type CaseResult = Record<string, unknown>;

/** What is wrong with an input: the path in the names of the case, and a sentence (zh-CN). */
export interface InputIssue {
  path: string;
  message: string;
}

/**
 * Answers one worked case. `asOf` is the latest date of the input, else the first day on which the rule holds; never
 * the clock. Errors are answers: `RULE_UNKNOWN`, `INPUT_INVALID {issues}`, `CALENDAR_NOT_COVERED {range}`.
 * An answer judged on a day before the document holds carries the warning `BEFORE_DOCUMENT_IN_FORCE`.
 */
export function evaluateCase(ruleId: string, input: unknown, calendar: Calendar = officialCalendar): CaseResult {
  const rule = findRule(ruleId);
  if (!rule) return { error: 'RULE_UNKNOWN', rule: ruleId };
  const facts = camelKeys(input) as { config?: unknown } | null;
  const parsed = rule.input.safeParse(facts);
  const config = rule.config.safeParse(facts?.config ?? {});
  const issues = [...issuesOf(parsed), ...issuesOf(config, 'config')];
  if (issues.length > 0) return { error: 'INPUT_INVALID', issues };
  const asOf = latestDateIn(input) ?? rule.inForceFrom;
  const answer = rule.evaluate(parsed.data, { asOf, calendar, config: config.data });
  const outcome: Outcome<Ruling<object>> = 'ok' in answer ? answer : { ok: true, value: answer };
  const result = outcome.ok ? answered(outcome.value) : refusedWith(outcome.refusal);
  const own = (result['warnings'] as string[] | undefined) ?? [];
  const warnings = asOf < rule.inForceFrom ? { warnings: [...own, 'BEFORE_DOCUMENT_IN_FORCE'] } : {};
  return snakeKeys({ ...result, ...warnings, asOf }) as CaseResult;
}

function answered({ value, because, steps }: Ruling<object>): Record<string, unknown> {
  return { ...value, because, steps };
}

/** A deadline that meets an unpublished year answers with the range it lies in, null when that is unknown too. */
function refusedWith({ code, detail }: Refusal): Record<string, unknown> {
  const { earliestOn, latestOn, ...rest } = detail;
  if (earliestOn === undefined) return { error: code, ...rest };
  return { error: code, ...rest, range: earliestOn === null ? null : { earliest: earliestOn, latest: latestOn } };
}

function issuesOf(parsed: z.ZodSafeParseResult<unknown>, under?: string): InputIssue[] {
  return (parsed.error?.issues ?? []).map((issue) => ({
    path: [...(under ? [under] : []), ...issue.path.map((part) => snakeKey(String(part)))].join('.'),
    message: issue.message,
  }));
}
