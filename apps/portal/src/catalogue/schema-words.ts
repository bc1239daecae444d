import { useTranslation } from 'react-i18next';
import { isSchema, unwrapped, type Schema } from './schema-rows.js';

const MOST_VALUES = 8;
const plain: Record<string, 'text' | 'integer' | 'number' | 'boolean' | 'object' | 'null'> = { string: 'text', integer: 'integer', number: 'number', boolean: 'boolean', object: 'object', null: 'null' };
const formats: Record<string, 'date' | 'instant' | 'binary'> = { date: 'date', 'date-time': 'instant', binary: 'binary' };

/** A type in words: «文本», «取值：a、b», «整数的列表，或空». */
export function useSchemaWords(): (schema: Schema) => string {
  const { t } = useTranslation('catalogue');
  const values = (all: readonly unknown[]): string => {
    const shown = all.slice(0, MOST_VALUES).map(String).join('、');
    return all.length > MOST_VALUES ? t('schema.more', { values: shown, n: all.length }) : shown;
  };
  const one = (schema: Schema): string => {
    if ('const' in schema) return t('schema.constant', { value: String(schema['const']) });
    if (Array.isArray(schema['enum'])) return t(schema['x-codes'] ? 'schema.codes' : 'schema.oneOf', { values: values(schema['enum']) });
    if (schema['type'] === 'array') return t('schema.listOf', { type: isSchema(schema['items']) ? say(schema['items']) : t('schema.any') });
    if (schema['type'] === 'object' && isSchema(schema['additionalProperties'])) return t('schema.map', { type: say(schema['additionalProperties']) });
    if (Array.isArray(schema['type'])) return (schema['type'] as string[]).map((type) => t(`schema.${plain[type] ?? 'text'}`)).join('、');
    const word = t(`schema.${formats[String(schema['format'])] ?? plain[String(schema['type'])] ?? 'any'}`);
    return typeof schema['pattern'] === 'string' ? `${word}，${t('schema.pattern', { pattern: schema['pattern'] })}` : word;
  };
  const say = (schema: Schema): string => {
    const { schema: inner, nullable } = unwrapped(schema);
    return nullable ? `${one(inner)}，${t('schema.nullable')}` : one(inner);
  };
  return say;
}
