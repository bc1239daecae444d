import { annexFields, type AnnexKind } from './annex.table.js';

const CAPITAL = '大写';
const BLANK = /\{([^{}]*)\}/g;

/** What stands in a blank: a sum in figures and, after 大写, in capital numerals. */
export interface BlankValue {
  value: string | null;
  capital: string | null;
}

/** A run of the wording, or a blank with what the case puts into it; `field` names the blank. */
export interface WordingRun {
  text: string;
  field: string | null;
}

/** Every word by which the wording of an annex may name a blank: `{借款金额}`, `{借款金额大写}`. */
export function wordingBlanks(kind: AnnexKind): string[] {
  return annexFields(kind).map(({ label, word }) => word ?? label);
}

/** Names between braces that are no blank of the annex, in their order. */
export function unknownBlanks(kind: AnnexKind, text: string): string[] {
  return [...text.matchAll(BLANK)].map(([, name = '']) => name.trim()).filter((name) => fieldOf(kind, name) === undefined);
}

/** The official wording with the case's values in its blanks; a value that the case has not yet is an empty run. */
export function fillWording(kind: AnnexKind, text: string, values: Readonly<Record<string, BlankValue>>): WordingRun[] {
  const runs: WordingRun[] = [];
  let from = 0;
  for (const match of text.matchAll(BLANK)) {
    const found = fieldOf(kind, (match[1] ?? '').trim());
    if (!found) continue;
    const { value = null, capital = null } = values[found.name] ?? {};
    runs.push({ text: text.slice(from, match.index), field: null }, { text: (found.inCapitals ? capital : value) ?? '', field: found.name });
    from = match.index + match[0].length;
  }
  return [...runs, { text: text.slice(from), field: null }].filter(({ text: run, field }) => field !== null || run !== '');
}

function fieldOf(kind: AnnexKind, name: string): { name: string; inCapitals: boolean } | undefined {
  const find = (wanted: string) => annexFields(kind).find(({ label, word }) => (word ?? label) === wanted);
  const field = find(name);
  if (field) return { name: field.name, inCapitals: false };
  const plain = name.endsWith(CAPITAL) ? find(name.slice(0, -CAPITAL.length)) : undefined;
  return plain && { name: plain.name, inCapitals: true };
}
