import { ruleFields, type RuleField } from './rule-fields.table.js';

export type Draft = Record<string, string | number | boolean | null | undefined>;

/** The fields that apply to what has been chosen so far. */
export function shownFields(ruleId: string, draft: Draft): RuleField[] {
  return (ruleFields[ruleId] ?? []).filter((field) => !field.when || field.when.is.includes(String(draft[field.when.field] ?? '')));
}

export function initialDraft(ruleId: string): Draft {
  return Object.fromEntries((ruleFields[ruleId] ?? []).flatMap((field) => (field.initial === undefined ? [] : [[field.key, field.initial]])));
}

/** The question in the names of the worked cases; an empty optional field is null. */
export function ruleInput(ruleId: string, draft: Draft): Record<string, unknown> {
  return Object.fromEntries(shownFields(ruleId, draft).map((field) => [field.key, field.key === 'article' ? Number(draft[field.key]) : draft[field.key] || draft[field.key] === 0 || draft[field.key] === false ? draft[field.key] : null]));
}
