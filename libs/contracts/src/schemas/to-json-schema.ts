import { z } from 'zod';
import { ListId } from '../lists/list-ids.js';
import { DepartmentCode } from '../places/departments.js';
import { codesKeyword, type SchemaObject } from './compare/json-schema.js';

/** Lists of codes that grow while the platform lives: a consumer meets the codes of the topics that it reads. */
const codeLists = new Map<unknown, string>([[ListId, 'lists'], [DepartmentCode, 'departments']]);

/** What zod adds and nobody needs: its own pattern beside a format, the limits of a double, that names are text. */
function shorten(schema: SchemaObject): void {
  if (schema['format'] === 'date' || schema['format'] === 'date-time') delete schema['pattern'];
  if (schema['minimum'] === Number.MIN_SAFE_INTEGER) delete schema['minimum'];
  if (schema['maximum'] === Number.MAX_SAFE_INTEGER) delete schema['maximum'];
  if (JSON.stringify(schema['propertyNames']) === '{"type":"string"}') delete schema['propertyNames'];
}

/** A message as JSON Schema draft 7: what a writer must say; a reader passes over what it does not know. */
export function toJsonSchema(schema: z.ZodType): SchemaObject {
  const made = z.toJSONSchema(schema, {
    target: 'draft-7', io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      shorten(jsonSchema as SchemaObject);
      const codes = codeLists.get(zodSchema);
      if (codes) (jsonSchema as SchemaObject)[codesKeyword] = codes;
    },
  });
  return made as SchemaObject;
}
