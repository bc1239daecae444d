import { ruleFields, scales, type LineColumn, type RuleField } from './rule-fields.table.js';

export type Draft = Record<string, string | number | boolean | readonly string[] | null | undefined>;
type Typed = Draft[string];

/** The fields that apply to what has been chosen so far. */
export function shownFields(ruleId: string, draft: Draft): RuleField[] {
  return (ruleFields[ruleId] ?? []).filter((field) => !field.when || field.when.is.includes(String(draft[field.when.field] ?? '')));
}

export function initialDraft(ruleId: string): Draft {
  return Object.fromEntries((ruleFields[ruleId] ?? []).flatMap((field) => (field.initial === undefined ? [] : [[field.key, field.initial]])));
}

/** The question in the names of the worked cases; an empty optional field is null, an empty list is a list. */
export function ruleInput(ruleId: string, draft: Draft): Record<string, unknown> {
  const sent = shownFields(ruleId, draft).filter((field) => !field.local);
  return Object.fromEntries(sent.map((field) => [field.key, valueOf(field, draft[field.key])]));
}

function valueOf(field: RuleField, typed: Typed): unknown {
  if (field.kind === 'lines') return linesOf(field, String(typed ?? ''));
  if (typed === null || typed === undefined || typed === '') return null;
  if (field.key === 'article') return Number(typed);
  if (field.kind === 'money' || field.kind === 'percent' || field.kind === 'permille') return scaled(Number(typed), scales[field.kind]);
  return field.key === 'purpose' && typed === 'other_purpose' ? 'other' : typed;
}

/** A decimal that a person typed as the whole number that a rule takes; further decimals are left for the rule to refuse. */
function scaled(value: number, scale: number): number {
  const exact = Number((value * scale).toPrecision(15));
  return Math.abs(exact - Math.round(exact)) < 1e-6 ? Math.round(exact) : exact;
}

/** A record a line, its columns set apart by spaces or commas. */
function linesOf({ columns = [], optional, key }: RuleField, text: string): Record<string, unknown>[] | null {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  if (lines.length === 0 && optional && key === 'lpr_table') return null;
  return lines.map((line) => {
    const parts = line.split(/[\s,，]+/);
    return Object.fromEntries(columns.map((column, index) => [column.key, cellOf(column, parts[index])]));
  });
}

function cellOf({ kind }: LineColumn, text: string | undefined): unknown {
  if (text === undefined) return null;
  if (kind === 'percent') return scaled(Number(text.replace('%', '')), scales.percent);
  if (kind === 'boolean') return text === '是' ? true : text === '否' ? false : null;
  return text;
}
