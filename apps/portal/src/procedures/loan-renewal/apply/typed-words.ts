import type { FormField } from '../../../form/form-field.js';
import { groupedYuan } from '../../../form/yuan.js';

/** What was typed into a field, as a person reads it back. */
export function typedWords({ input, options }: FormField, value: unknown, words: Record<'yes' | 'no' | 'none' | 'yuan', string>): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  if (options && text in options) return options[text] ?? text;
  if (text === '') return words.none;
  return input === 'money' ? `${groupedYuan(text)} ${words.yuan}` : text;
}
