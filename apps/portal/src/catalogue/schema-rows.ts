/** A field of a message as people read it. */
export interface SchemaRow {
  path: string;
  required: boolean;
  schema: Schema;
  note: string;
}

export interface Schema {
  [keyword: string]: unknown;
}

export const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value);
const choicesOf = (schema: Schema): Schema[] => [...((schema['oneOf'] as Schema[]) ?? []), ...((schema['anyOf'] as Schema[]) ?? [])];

/** Without «or nothing»: the choice that is left, when it is one. */
export function unwrapped(schema: Schema): { schema: Schema; nullable: boolean } {
  const choices = choicesOf(schema);
  const rest = choices.filter(({ type }) => type !== 'null');
  if (choices.length > rest.length && rest.length === 1 && rest[0]) return { schema: rest[0], nullable: true };
  const types = Array.isArray(schema['type']) ? (schema['type'] as string[]) : [];
  return types.includes('null') && types.length === 2 ? { schema: { ...schema, type: types.find((type) => type !== 'null') }, nullable: true } : { schema, nullable: false };
}

/** The shapes a message may have: the branches of a choice, or itself. */
export function shapesOf(schema: Schema): Schema[] {
  const choices = choicesOf(schema);
  return choices.length > 0 && choices.every(({ type }) => type === 'object') ? choices : [schema];
}

/** Every field, those of objects and lists after them, indented by their path. Pure. */
export function rowsOf(schema: Schema, at = ''): SchemaRow[] {
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const required = Array.isArray(schema['required']) ? (schema['required'] as string[]) : [];
  return Object.entries(properties).flatMap(([name, value]) => {
    const path = at ? `${at}.${name}` : name;
    const given = value as Schema;
    const row = { path, required: required.includes(name), schema: given, note: typeof given['description'] === 'string' ? given['description'] : '' };
    return [row, ...below(unwrapped(given).schema, path)];
  });
}

function below(schema: Schema, path: string): SchemaRow[] {
  if (schema['type'] === 'array' && isSchema(schema['items'])) return rowsOf(unwrapped(schema['items']).schema, `${path}[]`);
  return schema['type'] === 'object' ? rowsOf(schema, path) : [];
}
